"""Install the program from the wheels beside this file, without network: ``python install.py [FOLDER]``.

Needs Python 3.11 or newer with venv. Everything goes into FOLDER (``nghiquyet`` in the home folder unless told).
"""

import os
import subprocess
import sys
import venv
from pathlib import Path


def main() -> None:
    """Make an environment, install into it, say how to start the program."""
    if sys.version_info < (3, 11):  # noqa: UP036 - this is where an older Python is told so
        sys.exit("Cần Python 3.11 trở lên. / Python 3.11 or newer is needed.")
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path.home() / "nghiquyet"
    wheels = Path(__file__).parent / "wheels"
    try:
        venv.create(folder, with_pip=True)
    except (OSError, subprocess.CalledProcessError) as error:
        sys.exit(f"Không tạo được môi trường ở {folder}. / No environment could be made in {folder}.\n{error}")
    scripts = folder / ("Scripts" if os.name == "nt" else "bin")
    pip = [str(scripts / "python"), "-m", "pip", "--disable-pip-version-check"]
    install = [*pip, "install", "--quiet", "--no-index", f"--find-links={wheels}", "--upgrade", "nghiquyet"]
    if subprocess.run(install, check=False).returncode:
        sys.exit("Không cài được gói nào. / Nothing was installed.")
    print(f"Đã cài. Mở chương trình bằng: / Installed. Start the program with:\n  {scripts / 'nghiquyet'}")


if __name__ == "__main__":
    main()
