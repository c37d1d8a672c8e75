// Each form brings its own style sheet: `<form>/style.css`.
import.meta.glob('./*/style.css', { eager: true });
