// What is typed goes to the terminal without a click: its input takes the focus as soon as it is made.
new MutationObserver((changes, observer) => {
  const input = document.querySelector("#terminal textarea");
  if (input) {
    input.focus();
    observer.disconnect();
  }
}).observe(document, { childList: true, subtree: true });
