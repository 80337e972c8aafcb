import { describe, expect, test } from '@jest/globals';
import { networkOf } from './network.js';

describe('the network of a client', () => {
  test('is the address itself for IPv4, also where it is mapped into IPv6', () => {
    expect(networkOf('192.0.2.7')).toBe('192.0.2.7');
    expect(networkOf('::ffff:192.0.2.7')).toBe('192.0.2.7');
    expect(networkOf('::FFFF:192.0.2.7')).toBe('192.0.2.7');
  });

  test('is the /64 for IPv6, however it is written', () => {
    const same = ['2001:db8:a:b:1:2:3:4', '2001:0DB8:000a:b::9', '2001:db8:a:b::', '2001:db8:a:b::192.0.2.7'];
    expect(new Set(same.map(networkOf))).toEqual(new Set(['2001:db8:a:b']));
    expect(networkOf('2001:db8:a:c::1')).not.toBe('2001:db8:a:b');
    expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0:0');
    expect(networkOf('::1')).toBe('0:0:0:0');
    expect(networkOf('::1:2:3:4:5:6:7')).toBe('0:1:2:3');
  });

  test('is whatever stands there when that is no address at all', () => {
    expect(networkOf('unknown')).toBe('unknown');
    expect(networkOf('1:2:3:4:5:6:7:8:9::a')).toBe('1:2:3:4:5:6:7:8:9::a');
  });
});
