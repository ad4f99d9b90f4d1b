import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { linkify } from './linkify.ts';

describe('links in a message', () => {
  test.each([
    ['见 https://example.com/a?b=1#c。谢谢', 'https://example.com/a?b=1#c', 'https://example.com/a?b=1#c'],
    ['请访问https://example.com/退货', 'https://example.com/', 'https://example.com/'],
    ['(https://example.com/a_(b))', 'https://example.com/a_(b)', 'https://example.com/a_(b)'],
    ['See http://example.com.', 'http://example.com', 'http://example.com/'],
    ['邮箱：help@example.com，电话', 'help@example.com', 'mailto:help@example.com'],
    ['mailto:help@example.com', 'mailto:help@example.com', 'mailto:help@example.com'],
    ['请拨打 tel:400-800-1234', 'tel:400-800-1234', 'tel:4008001234'],
  ])('finds the link in %j', (text, shown, href) => {
    expect(linkify(text).filter((part) => part.href)).toEqual([{ text: shown, href }]);
  });

  test.each([
    'javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'java\nscript:alert(1)', 'data:text/html,<script>alert(1)</script>', 'vbscript:x', 'file:///etc/passwd',
    'weixin://dl/scan', '//evil.example', 'blob:https://example.com/x', 'xhttps://example.com', 'javascript:https://example.com/%0aalert(1)',
    'view-source:https://example.com', 'https://bank.example@evil.example/', 'https://user:secret@evil.example', 'https://例子.中国', 'https://', 'http://[',
    'mailto:a@b.example?bcc=all@evil.example', 'tel:*21*123#', 'view+https://example.com',
  ])('leaves %j as text', (text) => {
    expect(linkify(text)).toEqual([{ text }]);
  });

  test('gives back the whole text, and no link but http(s), mailto and tel, whatever it is', () => {
    const piece = fc.oneof(fc.string({ unit: 'grapheme' }), fc.webUrl(), fc.emailAddress(), fc.constantFrom('javascript:', 'https://', 'tel:', '://', '\u202E', '"><img src=x onerror=alert(1)>'));
    fc.assert(
      fc.property(fc.array(piece).map((pieces) => pieces.join('')), (text) => {
        const parts = linkify(text);
        expect(parts.map((part) => part.text).join('')).toBe(text);
        for (const { href } of parts) if (href !== undefined) expect(href).toMatch(/^(https?:\/\/[^@]*(\/.*)?|mailto:[^?]+|tel:[+0-9]+)$/);
      }),
    );
  });
});
