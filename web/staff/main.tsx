import '#web/kit/strict-zod.ts';
import '#web/staff/staff.css';
import { startStaffApp } from '#web/staff/start-staff-app.tsx';

await startStaffApp();
