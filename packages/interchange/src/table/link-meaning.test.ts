import { describe, expect, it } from 'vitest';
import { roleOfHeader } from './column-roles.ts';

describe('link columns', () => {
  it.each([
    ['Outward issue link (Blocks)', 'enables'],
    ['Inward issue link (Blocks)', 'waits-for'],
    ['Outward issue link (Blocker)', 'enables'],
    ['Outward issue link (Dependency)', 'waits-for'],
    ['Inward issue link (Dependency)', 'enables'],
    ['Outward issue link (dependent)', 'waits-for'],
    ['Outward issue link (Required)', 'waits-for'],
    ['Inward issue link (is blocked by)', 'waits-for'],
    ['Inward issue link (is required by)', 'enables'],
    ['Outward issue link (Container)', 'contains'],
    ['Inward issue link (Incorporates)', 'parent'],
    ['Outward issue link (Related)', 'ignored'],
    ['Outward issue link (Cloners)', 'ignored'],
  ])('[IC24] %s is %s, by phrase and side', (header, role) => {
    expect(roleOfHeader(header)).toBe(role);
  });

  it.each([
    ['Waits for', 'waits-for'],
    ['DEPENDS ON', 'waits-for'],
    ['blocked_by', 'waits-for'],
    ['Successors', 'enables'],
    ['Custom field (Story Points)', 'size'],
    ['Story point estimate', 'size'],
    ['Iteration Path', 'sprint'],
    ['Title 2', 'title'],
    ['Σ Original Estimate', 'ignored'],
    ['Status Category Changed', 'ignored'],
  ])('[IC33] the header %s is %s', (header, role) => {
    expect(roleOfHeader(header)).toBe(role);
  });
});
