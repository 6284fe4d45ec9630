import { app, type HttpRequest, type InvocationContext, type Timer } from '@azure/functions';
import { diary, gate } from '#local/host/samples/diary.ts';

async function echo(request: HttpRequest) {
  return {
    status: 201,
    headers: { 'x-seen': request.headers.get('x-asked') ?? 'nothing', 'access-control-expose-headers': 'x-seen' },
    jsonBody: {
      method: request.method,
      url: request.url,
      tags: request.query.getAll('tag'),
      params: request.params,
      text: await request.text(),
    },
  };
}

app.http('echo', { methods: ['GET', 'PUT', 'POST'], route: 'echo/{id}/{*rest}', handler: echo });

app.http('unnamedRoute', { handler: () => ({ body: 'by its name' }) });

app.post('bytes', async (request) => ({ body: new Uint8Array(await request.arrayBuffer()).reverse() }));

app.get('cookies', () => ({
  cookies: [
    { name: 'a', value: '1 2', httpOnly: true, secure: true, sameSite: 'Strict', path: '/', maxAge: 60 },
    { name: 'b', value: '2', expires: new Date(0).valueOf() + 86_400_000 },
  ],
}));

app.get('broken', (_request: HttpRequest, context: InvocationContext) => {
  context.warn('about to', { break: true });
  throw new Error('broken on purpose');
});

app.get('slow', async () => {
  diary.push('slow request begins');
  await gate.opens;
  diary.push('slow request is done');
  return { body: 'done' };
});

app.http('handshake', {
  methods: ['OPTIONS'],
  handler: () => ({ headers: { 'webhook-allowed-origin': 'here' } }),
});

app.timer('everyHour', {
  schedule: '0 0 * * * *',
  handler(timer: Timer) {
    diary.push(`hourly, next ${timer.scheduleStatus.next}, ${timer.isPastDue ? 'late' : 'in time'}`);
  },
});

app.timer('atStart', {
  schedule: '%SAMPLE_SCHEDULE%',
  runOnStartup: true,
  handler() {
    diary.push('started');
    throw new Error('a timer that throws rings again');
  },
});

app.hook.appStart(() => {
  diary.push('app start');
});

app.hook.preInvocation((context) => {
  if (context.invocationContext.functionName !== 'unnamedRoute') return;
  const original = context.functionHandler;
  context.functionHandler = async (...inputs: unknown[]) => {
    diary.push('before');
    return Reflect.apply(original, undefined, inputs);
  };
});

app.hook.postInvocation((context) => {
  if (context.invocationContext.functionName === 'unnamedRoute') diary.push('after');
});
