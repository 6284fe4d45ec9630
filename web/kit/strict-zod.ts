import { config } from 'zod/mini';

// The pages' security policy forbids code made from text, which zod would otherwise try.
// It asks only once, so every entry imports this file before anything else.
config({ jitless: true });
