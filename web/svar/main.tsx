import '#web/kit/strict-zod.ts';
import '#web/personal/personal.css';
import { startPersonalPage } from '#web/personal/start-personal-page.tsx';
import { SvarPage } from '#web/svar/svar-page.tsx';

await startPersonalPage(SvarPage);
