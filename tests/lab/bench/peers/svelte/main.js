// Svelte's way: components draw each graphic and its steps, a scroller with an IntersectionObserver says
// which step has come, and tweened values go there.
import { mount } from 'svelte';
import Scene from './Scene.svelte';

const { scenes } = JSON.parse(document.querySelector('#story').textContent);
for (const scene of scenes)
  mount(Scene, { target: document.querySelector(`#${scene.id}`), props: { scene } });
