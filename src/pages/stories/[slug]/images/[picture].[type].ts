import type { APIRoute } from 'astro';
import { fileOf, picturePaths, type PictureProps } from '../../../../syndication/pictures/files.ts';

export const getStaticPaths = picturePaths;

export const GET: APIRoute<PictureProps & Record<string, unknown>, { type: string }> = ({
  props,
  params,
}) => fileOf(props, params.type);
