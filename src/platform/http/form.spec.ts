import { describe, expect, test } from '@jest/globals';
import { nested } from './form.js';

describe('the flat fields of a page', () => {
  test('are the nested body of the API: what has only numbers for names is a list, in their order', () => {
    const flat = {
      name: 'x',
      'value.1.to': 'd',
      'value.0.from': 'a',
      'value.0.to': 'b',
      'other.label.da': 'e',
    };
    expect(nested(flat)).toEqual({
      name: 'x',
      value: [{ from: 'a', to: 'b' }, { to: 'd' }],
      other: { label: { da: 'e' } },
    });
  });

  test('reach nothing but the body, whatever they are called', () => {
    nested({
      '__proto__.polluted': 'yes',
      'constructor.prototype.polluted': 'yes',
      'a.__proto__.polluted': 'yes',
    });
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
  });

  test('that say two things of one place keep the last', () => {
    expect(nested({ value: 'text', 'value.da': 'da' })).toEqual({ value: { da: 'da' } });
  });
});
