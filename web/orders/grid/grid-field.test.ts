import { expect, test } from 'vitest';
import { cellAfter } from './grid-field.ts';

const ids = ['a', 'b', null];

test('Tab goes on to the next cell, and from the last one to the row below', () => {
  expect(cellAfter({ id: 'a', field: 'shipsOn' }, { move: 'next', ids })).toEqual({
    id: 'a',
    field: 'tracking',
  });
  expect(cellAfter({ id: 'a', field: 'status' }, { move: 'next', ids })).toEqual({
    id: 'b',
    field: 'carrier',
  });
  expect(cellAfter({ id: 'b', field: 'carrier' }, { move: 'previous', ids })).toEqual({
    id: 'a',
    field: 'status',
  });
});

test('the arrows keep the column', () => {
  expect(cellAfter({ id: 'a', field: 'tracking' }, { move: 'below', ids })).toEqual({
    id: 'b',
    field: 'tracking',
  });
  expect(cellAfter({ id: 'b', field: 'tracking' }, { move: 'above', ids })).toEqual({
    id: 'a',
    field: 'tracking',
  });
});

test('editing ends with Enter, at the edge of the list, and at a row that is still to be read', () => {
  expect(cellAfter({ id: 'a', field: 'tracking' }, { move: 'stay', ids })).toBeNull();
  expect(cellAfter({ id: 'a', field: 'tracking' }, { move: 'above', ids })).toBeNull();
  expect(cellAfter({ id: 'b', field: 'tracking' }, { move: 'below', ids })).toBeNull();
});
