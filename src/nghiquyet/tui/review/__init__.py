"""Review in the browser: the queue, the editor of notes, and what the keys do in every view."""
