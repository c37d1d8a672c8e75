import { feedOf } from '../syndication/feeds/feed-pages.ts';
import { rss } from '../syndication/feeds/rss.ts';

const headers = { 'content-type': 'application/rss+xml; charset=utf-8' };

export const GET = feedOf((...feed) => new Response(rss(...feed), { headers }));
