export { player } from '../kit/play.ts';
