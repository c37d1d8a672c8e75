import type { APIRoute } from 'astro';
import { fileOf, pathsOf, type PictureProps } from '../../../../syndication/pictures/files.ts';

export const getStaticPaths = pathsOf('image/svg+xml');

export const GET: APIRoute<PictureProps & Record<string, unknown>> = ({ props }) => fileOf(props);
