import { describe, expect, test } from '@jest/globals';
import { formatCvr, parseCvr } from './index.js';

describe('a CVR number', () => {
  test.each([
    // Issued numbers from domain.md §5.1, and Silkeborg Kommune.
    ...['13748136', '13585628', '24256790', '29910251', '40084525', '29189641'],
    // Numbers set aside for fiction, §3.
    ...['99000007', '99000015', '99000023', '99000031', '99000058', '99000066'],
    ...['99000074', '99000082', '99000090', '99000104', '99000112', '99000120'],
    // Looks invented, has the right check digit.
    '12345674',
  ])('%s is accepted', (cvr) => {
    expect(parseCvr(cvr)).toEqual({ ok: true, cvr });
  });

  test.each([
    'DK 13 74 81 36',
    'dk13748136',
    ' 13-74-81-36 ',
    '13.748.136',
    '13,748,136',
    '13/74/81/36',
    'DK: 13748136',
    '13\u00a074\u00a081\u00a036',
    '13–74–81–36',
    '１３７４８１３６',
    '1374\u200b8136',
  ])('is read when written %j', (text) => {
    expect(parseCvr(text)).toEqual({ ok: true, cvr: '13748136' });
  });

  test.each([
    ['', { error: 'empty' }],
    [' - ', { error: 'empty' }],
    ['DK', { error: 'characters' }],
    ['1374813G', { error: 'characters' }],
    ['SE13748136', { error: 'characters' }],
    ['1374 8136 DK', { error: 'characters' }],
    ['١٣٧٤٨١٣٦', { error: 'characters' }],
    ['1374813', { error: 'length', digits: 7 }],
    ['DK 13 74 81 36 0', { error: 'length', digits: 9 }],
    ['00000000', { error: 'all_zeros' }],
    ['01234563', { error: 'leading_zero' }],
    ['12345678', { error: 'check_digit' }],
  ])('%j is refused with the reason', (text, refusal) => {
    expect(parseCvr(text)).toEqual({ ok: false, ...refusal });
  });

  test('is shown in pairs, and only when it is eight digits', () => {
    expect(formatCvr('99000007')).toBe('99 00 00 07');
    expect(formatCvr('9900000')).toBe('9900000');
    expect(formatCvr('990000071')).toBe('990000071');
  });
});
