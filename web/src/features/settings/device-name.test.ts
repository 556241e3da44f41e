import { expect, it } from 'vitest';
import { deviceName } from './device-name';

it.each([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0', { browser: 'Edge', system: 'Windows', isMobile: false }],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0', { browser: 'Firefox', system: 'Linux', isMobile: false }],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1', { browser: 'Safari', system: 'iPhone', isMobile: true }],
  ['Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36', { browser: 'Chrome', system: 'Android', isMobile: true }],
  ['curl/8.14.1', { browser: 'curl', isMobile: false }],
])('names the device of %s', (userAgent, expected) => {
  expect(deviceName(userAgent)).toEqual(expected);
});

it('names nothing where there is nothing', () => {
  expect(deviceName('')).toEqual({ isMobile: false });
});
