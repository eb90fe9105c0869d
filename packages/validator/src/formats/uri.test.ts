import fastCheck from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUri } from './uri.ts';

const VALID = [
  'http://x.org',
  'https://www.example.org:8443/a/b;c=1,2/?q=%C3%B3&r%5B%5D',
  'http://example.org/a?b?c/d#e?f/g',
  'http:',
  'http://',
  'http:///',
  'http:///path',
  'placeholder:',
  'x:',
  'a:b',
  'a+b-c.1:x',
  'HTTP://X',
  'urn:isbn:0451450523',
  'mailto:compras@example.org',
  'tel:+1-816-555-1212',
  'file:///x',
  'http://under_score.example.org/',
  'http://x:99999/',
  'http://x:/',
  'http://user:pass:word@example.org',
  'http://@/',
  'http://999.999.999.999/',
  'http://%C3%B3.org/',
  'http://x//a//b',
  'x:a//b@c:d',
  'x:/',
  'x:?',
  'x:#',
  'http://[::1]/',
  'http://[::]',
  'http://[2001:db8::7]:80/c=GB?one#two',
  'http://[1:2:3:4:5:6:7:8]/',
  'http://[1:2:3:4:5:6:1.2.3.4]/',
  'http://[1:2:3:4:5:6:7::]/',
  'http://[::2:3:4:5:6:7:8]/',
  'http://[::ffff:192.168.0.255]/',
  'http://user@[v1F.a:b~]:1',
  "x://a!$&'()*+,;=-._~",
];

const INVALID = [
  '',
  'example.org',
  'www.example.org/a',
  '//host',
  '/path',
  ':',
  ':x',
  '1x:a',
  '+x:a',
  'é:a',
  'x_y:a',
  'http//x',
  'http://x.org/ó',
  'http://x.org/?q=ñ',
  'http://ñ.org/',
  'http://x/{a}',
  'http://x/|',
  'http://x/^',
  'http://x/`',
  'http://x/<a>',
  'http://x/"',
  'http://x\\y',
  'http://x/\\',
  'http://x/a b',
  ' http://x/',
  'http://x/ ',
  'http://x/\n',
  'http://x/\t',
  'http://x/\u0000',
  'http://x/\u007f',
  'http://x/%',
  'http://x/%2',
  'http://x/%2G',
  'http://x/%G2',
  'http://x%4/',
  'http://x/#a#b',
  'http://x/[a]',
  'http://x/?a[]=1',
  'http://x:8o/',
  'http://x:80:80/',
  'http://a@b@c/',
  'http://[::1',
  'http://::1]/',
  'http://[]/',
  'http://[::1]x/',
  'http://[::1]:x/',
  'http://[1::2::3]/',
  'http://[:::]/',
  'http://[1:2:3:4:5:6:7]/',
  'http://[1:2:3:4:5:6:7:8:9]/',
  'http://[1:2:3:4::5:6:7:8]/',
  'http://[12345::]/',
  'http://[g::]/',
  'http://[1.2.3.4]/',
  'http://[1.2.3.4::]/',
  'http://[::1.2.3.256]/',
  'http://[::1.2.3.-4]/',
  'http://[::1.2.3.04]/',
  'http://[::1.2.3]/',
  'http://[::1.2.3.4:5]/',
  'http://[fe80::1%25eth0]/',
  'http://[v.a]/',
  'http://[v1.]/',
  'http://[v1]/',
  'http://[vG.a]/',
  'http://[v1.%41]/',
  'http://[v1.a@b]/',
];

const PERCENT = '%[0-9A-Fa-f]{2}';
const UNRESERVED = 'A-Za-z0-9\\-._~';
const SUB_DELIMS = "!$&'()*+,;=";
const PCHAR = `(?:[${UNRESERVED}${SUB_DELIMS}:@]|${PERCENT})`;
const SEGMENTS = `(?:/${PCHAR}*)*`;
const USERINFO = `(?:[${UNRESERVED}${SUB_DELIMS}:]|${PERCENT})*`;
const REG_NAME = `(?:[${UNRESERVED}${SUB_DELIMS}]|${PERCENT})*`;
const H16 = '[0-9A-Fa-f]{1,4}';
const OCTET = '(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9][0-9]|[0-9])';
const IPV4 = `${OCTET}(?:\\.${OCTET}){3}`;
const LS32 = `(?:${H16}:${H16}|${IPV4})`;
const IPV6 = [
  `(?:${H16}:){6}${LS32}`,
  `::(?:${H16}:){5}${LS32}`,
  `(?:${H16})?::(?:${H16}:){4}${LS32}`,
  `(?:(?:${H16}:){0,1}${H16})?::(?:${H16}:){3}${LS32}`,
  `(?:(?:${H16}:){0,2}${H16})?::(?:${H16}:){2}${LS32}`,
  `(?:(?:${H16}:){0,3}${H16})?::${H16}:${LS32}`,
  `(?:(?:${H16}:){0,4}${H16})?::${LS32}`,
  `(?:(?:${H16}:){0,5}${H16})?::${H16}`,
  `(?:(?:${H16}:){0,6}${H16})?::`,
].join('|');
const IP_FUTURE = `[vV][0-9A-Fa-f]+\\.[${UNRESERVED}${SUB_DELIMS}:]+`;
const HOST = `(?:\\[(?:${IPV6}|${IP_FUTURE})\\]|${IPV4}|${REG_NAME})`;
const AUTHORITY = `(?:${USERINFO}@)?${HOST}(?::[0-9]*)?`;
const HIERARCHY = `(?://${AUTHORITY}${SEGMENTS}|/(?:${PCHAR}+${SEGMENTS})?|${PCHAR}+${SEGMENTS}|)`;
const REST = `(?:${PCHAR}|[/?])*`;
const URI = new RegExp(`^[A-Za-z][A-Za-z0-9+.\\-]*:${HIERARCHY}(?:\\?${REST})?(?:#${REST})?$`);

const PARTS = [
  ...['http:', 'https://', 'x:', 'X+1.-:', '1:', 'http', '://', '//', '/', ':', '?', '#', '@'],
  ...[
    'user:pw@',
    'example.org',
    'under_score',
    ':80',
    ':99999',
    ':8o',
    '192.168.0.1',
    '%20',
    '%C3',
  ],
  ...['%', '%2', '%zz', 'a', 'Z', '9', '-._~', "!$&'()*+,;=", 'ó', '|', '{}', '\\', ' ', '\n', '^'],
  ...[
    '[::1]',
    '[1:2:3:4:5:6:7:8]',
    '[1:2:3:4:5:6:7::]',
    '[::1.2.3.4]',
    '[::1.2.3.256]',
    '[v1.a:b]',
  ],
  ...['[', ']', '[1::2::3]', '[:]', '[v.a]', '[g::]'],
];
const ADDRESS_PARTS = ['0', '1', 'ab', 'FFFF', '12345', ':', ':', ':', '::', '1.2.3.4', '1:2:3:4'];

const uriLike = fastCheck
  .tuple(
    fastCheck.constantFrom('', 'x:', 'http://', 'https://example.org'),
    fastCheck.array(fastCheck.constantFrom(...PARTS), { maxLength: 5 }),
  )
  .map(([start, parts]) => start + parts.join(''));
const mutatedUri = fastCheck
  .tuple(
    fastCheck.constantFrom(...VALID, ...INVALID),
    fastCheck.nat({ max: 30 }),
    fastCheck.constantFrom(...PARTS, ''),
  )
  .map(([text, at, part]) => text.slice(0, at) + part + text.slice(at + 1));
const addressUri = fastCheck
  .array(fastCheck.constantFrom(...ADDRESS_PARTS), { minLength: 1, maxLength: 12 })
  .map((parts) => `x://[${parts.join('')}]`);

describe('isUri', () => {
  it.each(VALID)('accepts %j', (text) => {
    expect(isUri(text)).toBe(true);
  });

  it.each(INVALID)('refuses %j', (text) => {
    expect(isUri(text)).toBe(false);
  });

  it.each(Object.entries({ uriLike, mutatedUri, addressUri }))(
    'agrees with the grammar of RFC 3986 as a regular expression: %s',
    (_name, generated) => {
      let valid = 0;
      fastCheck.assert(
        fastCheck.property(generated, (text) => {
          if (isUri(text)) valid += 1;
          expect(isUri(text)).toBe(URI.test(text));
        }),
        { seed: 3986, numRuns: 20_000 },
      );
      expect(valid).toBeGreaterThan(1_000);
      expect(valid).toBeLessThan(19_000);
    },
  );

  it('judges long addresses as short ones', () => {
    for (let length = 1_990; length < 2_010; length += 1) {
      const address = `http://x.org/${'a'.repeat(length - 'http://x.org/'.length)}`;
      expect(isUri(address)).toBe(true);
      expect(isUri(`${address.slice(0, -1)}ó`)).toBe(false);
      expect(isUri(`${address.slice(0, -1)}%`)).toBe(false);
    }
  });

  it('takes time in proportion to the length', () => {
    expect(isUri(`http://${'a:'.repeat(500_000)}@x/${'%20'.repeat(500_000)}`)).toBe(true);
    expect(isUri(`http://[${':'.repeat(1_000_000)}]/`)).toBe(false);
  });
});
