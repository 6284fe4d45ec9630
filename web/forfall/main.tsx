import '#web/kit/strict-zod.ts';
import '#web/personal/personal.css';
import { ForfallPage } from '#web/forfall/forfall-page.tsx';
import { startPersonalPage } from '#web/personal/start-personal-page.tsx';

await startPersonalPage(ForfallPage);
