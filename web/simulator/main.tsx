import '#web/kit/strict-zod.ts';
