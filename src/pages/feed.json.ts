import { feedOf } from '../syndication/feeds/feed-pages.ts';
import { jsonFeed } from '../syndication/feeds/json-feed.ts';

export const GET = feedOf((...feed) => Response.json(jsonFeed(...feed)));
