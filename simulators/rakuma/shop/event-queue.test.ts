import { expect, test } from 'vitest';
import { createRandom } from '../../random.ts';
import { EventQueue } from './event-queue.ts';

test('events happen in the order of their times, and none before it is due', () => {
  const random = createRandom(1, 0, 0);
  const queue = new EventQueue();
  const times = Array.from({ length: 300 }, () => random.integer(1, 1000));
  for (const [orderId, at] of times.entries()) queue.add({ at, kind: 'pay', orderId });
  const happened: number[] = [];
  for (let now = 0; now <= 700; now += 7) {
    for (let event = queue.takeDue(now); event; event = queue.takeDue(now)) happened.push(event.at);
  }
  expect(happened).toEqual(times.filter((at) => at <= 700).toSorted((a, b) => a - b));
  expect(happened.length).toBeGreaterThan(150);
});
