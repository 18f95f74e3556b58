import { describe, expect, test } from 'vitest';
import { clientAddressOf } from './client-address.ts';

describe('R12 whose address counts', () => {
  test('without a proxy it is the connection’s, whatever the client claims', () => {
    const seen = { connected: '203.0.113.9', forwarded: '10.0.0.1', trustedProxies: 0 };
    expect(clientAddressOf(seen)).toBe('203.0.113.9');
  });

  test('behind one proxy it is what that proxy saw, not what the client put before it', () => {
    const seen = { connected: '127.0.0.1', forwarded: '10.0.0.1, 203.0.113.9', trustedProxies: 1 };
    expect(clientAddressOf(seen)).toBe('203.0.113.9');
  });

  test('behind two it is what the outer one saw', () => {
    const forwarded = '10.0.0.1, 203.0.113.9, 192.0.2.4';
    expect(clientAddressOf({ connected: '127.0.0.1', forwarded, trustedProxies: 2 })).toBe('203.0.113.9');
  });

  test('a request that did not come through the proxy counts by its connection', () => {
    const seen = { connected: '127.0.0.1', forwarded: null, trustedProxies: 1 };
    expect(clientAddressOf(seen)).toBe('127.0.0.1');
  });
});
