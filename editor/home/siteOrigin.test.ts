import { expect, test } from 'vitest';
import { flowSettings } from '../../server/contract.ts';
import { siteOrigin } from './siteOrigin.ts';

test.each([
  ['https://shop.example.com', 'https://shop.example.com'],
  ['  https://Shop.Example.com/  ', 'https://shop.example.com'],
  ['https://shop.example.com:443/cart?id=1#top', 'https://shop.example.com'],
  ['https://shop.example.com:8443/cart', 'https://shop.example.com:8443'],
  ['http://shop.example.com', 'http://shop.example.com'],
  ['shop.example.com', 'https://shop.example.com'],
  ['shop.example.com:8443/a:b', 'https://shop.example.com:8443'],
  ['//shop.example.com/cart', 'https://shop.example.com'],
  ['192.168.1.20:8080', 'https://192.168.1.20:8080'],
  ['商店.中国/购物车', 'https://xn--czrs0t.xn--fiqs8s'],
  ['localhost', 'http://localhost'],
  ['localhost:5173/index.html', 'http://localhost:5173'],
  ['https://localhost:5173', 'https://localhost:5173'],
  ['shop.localhost:8080', 'http://shop.localhost:8080'],
  ['127.0.0.1:8080', 'http://127.0.0.1:8080'],
  ['[::1]:8080', 'http://[::1]:8080'],
  ['http://intranet/page', 'http://intranet'],
])('%s is of %s', (text, origin) => {
  expect(siteOrigin(text)).toEqual({ origin });
  expect(flowSettings.safeParse({ sites: [origin] }).success).toBe(true);
});

test.each([
  ['file:///home/me/page.html', 'file'],
  ['null', 'file'],
  ['https://*.example.com', 'wildcard'],
  ['*', 'wildcard'],
  ['', 'unreadable'],
  ['shop', 'unreadable'],
  ['me@shop.example.com', 'unreadable'],
  ['mailto:me@shop.example.com', 'unreadable'],
  ['javascript:alert(1)', 'unreadable'],
  ['ftp://shop.example.com', 'unreadable'],
  ['https://', 'unreadable'],
  ['shop.example.com:99999', 'unreadable'],
  ['https://shop.example.com;script-src', 'unreadable'],
  ["https://shop'.example.com", 'unreadable'],
])('%s is refused as %s', (text, refused) => {
  expect(siteOrigin(text)).toEqual({ refused });
});
