import { expect, test } from 'vitest';
import { role } from '../../server/contract.ts';
import { mayEnter } from './rooms.ts';

test('knowledge is for everyone but agents', () => {
  expect(role.options.filter((each) => mayEnter('knowledge', each))).toEqual(['owner', 'operator', 'supervisor', 'analyst']);
});

test('the desk is for those who look after customers, the start page for everyone', () => {
  expect(role.options.filter((each) => mayEnter('desk', each))).toEqual(['owner', 'supervisor', 'agent']);
  expect(role.options.filter((each) => mayEnter('home', each))).toEqual(role.options);
});

test('tickets are for the desk, and for whoever reads figures', () => {
  expect(role.options.filter((each) => mayEnter('tickets', each))).toEqual(['owner', 'supervisor', 'agent', 'analyst']);
});
