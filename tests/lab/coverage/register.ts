// Every process of a coverage run loads this first. It gives vite.ts to whatever imports Vite.
import { registerHooks } from 'node:module';

const RECORDING_VITE = new URL('vite.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'vite' && context.parentURL !== RECORDING_VITE
      ? next(RECORDING_VITE, context)
      : next(specifier, context),
});
