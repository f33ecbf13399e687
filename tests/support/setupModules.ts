import { vi } from 'vitest';

// A worker runs many files; what modules of ours keep must not come from the file before.
vi.resetModules();
