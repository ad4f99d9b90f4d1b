import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyPassword } from 'better-auth/crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../db/open.ts';
import { account, user } from '../db/schema.ts';

const examples = join(import.meta.dirname, '..', '..', 'examples');
const main = join(import.meta.dirname, 'main.ts');
const folder = mkdtempSync(join(tmpdir(), 'handrail-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command as a person does, in a process of its own. */
function handrail(args: readonly string[], { input = '', language = 'en_US.UTF-8', data = join(folder, 'data') }: { input?: string; language?: string; data?: string } = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, ...args], { env: { PATH: process.env['PATH'] ?? '', LANG: language, HANDRAIL_DATA: data } });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8');
    child.stdout.on('data', (chunk) => (out += chunk));
    child.stderr.on('data', (chunk) => (err += chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
    child.stdin.end(input);
  });
}

const shop = join(examples, 'shop-support', 'flow.json');
const oneLine = /^handrail: [^\n]+\n$/;

function broken(name: string, change: (flow: any) => void): string {
  const flow = JSON.parse(readFileSync(shop, 'utf8'));
  change(flow);
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(flow));
  return file;
}

describe('check', () => {
  it('passes a good flow', async () => {
    expect(await handrail(['check', shop])).toEqual({ code: 0, out: '0 errors, 0 warnings: it can be published.\n', err: '' });
  });

  it('names what is wrong, in the language of the terminal, and exits with 1', async () => {
    const file = broken('dangling.json', (flow) => (flow.edges = flow.edges.filter((each: any) => each.from !== 'welcome')));
    const english = await handrail(['check', file]);
    expect(english.code).toBe(1);
    expect(english.out).toContain('error  "welcome"');
    expect(english.out).toContain('it cannot be published');
    const chinese = await handrail(['check', file], { language: 'zh_CN.UTF-8' });
    expect(chinese.out).toContain('错误  "welcome"');
    expect(chinese.out).toContain('不能发布');
  });

  it('prints JSON', async () => {
    const file = broken('start.json', (flow) => (flow.start = 'nowhere'));
    const { code, out } = await handrail(['check', file, '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(out).problems).toEqual([expect.objectContaining({ code: 'flow.start-unknown', severity: 'error' })]);
  });

  it('says at which line and column, as text and as JSON', async () => {
    const file = join(folder, 'comma.json');
    writeFileSync(file, '{\n  "formatVersion": 3,\n}');
    const { code, out } = await handrail(['check', file]);
    expect({ code, first: out.split('  ')[0] }).toEqual({ code: 1, first: `${file}:3:1` });
    const misdrawn = join(folder, 'misdrawn.json');
    writeFileSync(misdrawn, readFileSync(shop, 'utf8').replace(/"outlet": "[^"]*"/, '"outlet": "nowhere"'));
    const { problems } = JSON.parse((await handrail(['check', misdrawn, '--json'])).out);
    const line = readFileSync(misdrawn, 'utf8').split('\n').findIndex((each) => each.includes('"nowhere"')) + 1;
    expect(problems).toContainEqual(expect.objectContaining({ code: 'flow.edge-outlet-unknown', line, column: 5 }));
  });

  it.each([
    ['a file that is not there', join(folder, 'nothing.json')],
  ])('says in one line that it cannot read %s', async (_what, file) => {
    const { code, out, err } = await handrail(['check', file]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(oneLine);
  });

});

describe('chat', () => {
  it('talks in the language asked for, to the end', async () => {
    const { code, out } = await handrail(['chat', shop, '--locale', 'zh'], { input: '支持7天无理由退货吗\n1\n5 非常满意\n这句不会有人听到\n' });
    expect(code).toBe(0);
    expect(out).toContain('欢迎来到清禾优选');
    expect(out).toContain('支持 7 天无理由退货');
    expect(out).toContain('the conversation is over');
    expect(out).not.toContain('这句不会有人听到');
  });

  it('shows nodes, outlets and scores with --trace', async () => {
    const { out } = await handrail(['chat', shop, '--trace', '--locale', 'en'], { input: 'How long do I have to return something?\n' });
    expect(out).toContain('· welcome → other');
    expect(out).toMatch(/· mood = sentiment read score 0\.\d\d, anger 0\.\d\d\n {2}· mood → neutral/);
    expect(out).toMatch(/· look-up = faq-match answered return-window 0\.99/);
  });

  it('lets time pass, asks for a person, and plays the agent', async () => {
    const { out } = await handrail(['chat', shop, '--locale', 'en'], { input: '/wait 10m\n/person\n/accepts\n/returns\n/resolves\n/nonsense\n/wait soon\n/quit\nnever heard\n' });
    expect(out).toContain('Are you still there?');
    expect(out).toContain('waiting for a person');
    expect(out).toContain('a person is on');
    expect(out).toContain('the bot is back');
    expect(out).toContain('Nobody is wanted at the desk just now.');
    expect(out).toContain('/wait 10m lets time pass');
    expect(out).not.toContain('never heard');
  });

  it('says which knowledge is missing', async () => {
    const alone = broken('alone.json', () => undefined);
    const { err, out } = await handrail(['chat', alone, '--locale', 'en'], { input: 'Which courier do you use?\n' });
    expect(err).toContain('the knowledge base shop is not loaded');
    expect(out).toContain('waiting for a person');
    expect((await handrail(['chat', alone, '--locale', 'en', '--knowledge', join(examples, 'shop-support', 'knowledge.json')], { input: 'Which courier do you use?\n' })).out).toContain('SF Express');
  });
});

describe('run', () => {
  const recorded = join(examples, 'bank-desk', 'transcripts', 'en-balance.json');

  it('passes a conversation that comes out as recorded', async () => {
    expect(await handrail(['run', recorded])).toMatchObject({ code: 0, out: expect.stringMatching(/^same /) });
  });

  it('shows what differs and exits with 1', async () => {
    const text = readFileSync(recorded, 'utf8').replaceAll('"../', `"${join(examples, 'bank-desk')}/`);
    const file = join(folder, 'changed.json');
    writeFileSync(file, text.replace('holds ¥12,846.50', 'holds ¥1'));
    const { code, out } = await handrail(['run', recorded, file]);
    expect(code).toBe(1);
    expect(out).toContain('DIFFERENT');
    expect(out).toContain('- bot: Thank you, that matches. The account ending in 6688 holds ¥1.');
    expect(out).toContain('+ bot: Thank you, that matches. The account ending in 6688 holds ¥12,846.50.');
    expect(await handrail(['run', file, '--update'])).toMatchObject({ code: 0 });
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it('says in one line what is not a transcript', async () => {
    const { code, err } = await handrail(['run', shop]);
    expect(code).toBe(1);
    expect(err).toMatch(oneLine);
  });
});

describe('import and export', () => {
  const data = join(folder, 'import');

  it('bring knowledge and a flow in and out again', async () => {
    expect(await handrail(['import', join(examples, 'bank-desk', 'knowledge.json')], { data })).toMatchObject({ code: 0, out: expect.stringContaining('bank: 40 entries') });
    const flow = join(examples, 'bank-desk', 'flow.json');
    expect(await handrail(['import', flow, '--publish'], { data })).toMatchObject({ code: 0, out: 'Imported the flow bank-desk (revision 1).\nPublished version 1.\n' });
    expect(await handrail(['import', flow], { data })).toMatchObject({ out: 'Imported the flow bank-desk (revision 2).\n' });
    expect(JSON.parse((await handrail(['export', 'bank-desk', '--live'], { data })).out)).toEqual(JSON.parse(readFileSync(flow, 'utf8')));

    const csv = join(folder, 'copy.csv');
    writeFileSync(csv, (await handrail(['export', '--knowledge', 'bank', '--format', 'csv'], { data })).out);
    expect(await handrail(['import', csv, '--slug', 'copy'], { data })).toMatchObject({ code: 0 });
    const { entries } = JSON.parse((await handrail(['export', '--knowledge', 'copy'], { data })).out);
    expect(entries).toEqual(JSON.parse((await handrail(['export', '--knowledge', 'bank'], { data })).out).entries);
  });

  it('refuse what cannot be published, in one line', async () => {
    const { code, err } = await handrail(['import', shop, '--slug', 'lonely', '--publish'], { data });
    expect(code).toBe(1);
    expect(err).toMatch(oneLine);
    expect(err).toContain('knowledge base');
  });

  it.each([
    [['export']],
    [['export', 'nowhere']],
    [['import', main]],
    [['import', shop, '--slug', 'Not A Slug']],
  ])('say in one line what is wrong with %j', async (args) => {
    const { code, out, err } = await handrail(args, { data });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(oneLine);
  });
});

describe('sentiment', () => {
  const file = join(folder, 'texts.json');
  const out = join(folder, 'moods.json');

  it('reads the mood of each text in order, each value from 0 to 1', async () => {
    writeFileSync(file, JSON.stringify(['再不退款我就打12315！', 'How do I get a refund?', 'Thank you so much, great help', '']));
    expect(await handrail(['sentiment', '--in', file, '--out', out, '--pure'])).toEqual({ code: 0, out: '', err: 'read 4 texts\n' });
    const read = JSON.parse(readFileSync(out, 'utf8'));
    expect(read.map((each: any) => [each.language, each.level.replace('very-', '')])).toEqual([['zh', 'negative'], ['en', 'neutral'], ['en', 'positive'], ['und', 'neutral']]);
    for (const { negative, anger, urgency, complaint } of read) for (const value of [negative, anger, urgency, complaint]) expect(value >= 0 && value <= 1).toBe(true);
    expect(read[0].complaint).toBeGreaterThan(0.5);
    expect(read[2].negative).toBeLessThan(0.3);
  });

  it('says in one line what is wrong, in the language of the terminal', async () => {
    writeFileSync(file, JSON.stringify([{ text: 'hi' }]));
    expect(await handrail(['sentiment', '--in', file, '--out', out], { language: 'zh_CN.UTF-8' })).toEqual({ code: 1, out: '', err: `handrail: ${file} 应是由字符串组成的 JSON 数组\n` });
    writeFileSync(file, '[]');
    const nowhere = join(folder, 'no', 'where.json');
    expect((await handrail(['sentiment', '--in', file, '--out', nowhere])).err).toBe(`handrail: cannot write ${nowhere} (ENOENT)\n`);
    expect((await handrail(['sentiment', '--in', join(folder, 'nothing.json'), '--out', out])).err).toMatch(oneLine);
  });
});

describe('user add', () => {
  const data = join(folder, 'users');
  const add = ['user', 'add', '--email', 'Li@Example.com', '--name', '李婷', '--role', 'agent'];

  it('lets somebody in with the password from standard input', async () => {
    const { code, out } = await handrail([...add, '--password-stdin'], { data, input: 'a long password\n' });
    expect(code).toBe(0);
    expect(out).not.toContain('a long password');
    const { orm, connection } = openDatabase(data);
    expect(orm.select().from(user).all()).toMatchObject([{ email: 'li@example.com', name: '李婷', role: 'agent' }]);
    const [held] = orm.select().from(account).all();
    connection.close();
    expect(await verifyPassword({ hash: held?.password ?? '', password: 'a long password' })).toBe(true);
    expect(statSync(join(data, 'handrail.db')).mode & 0o777).toBe(0o600);
  });

  it('makes a password up when none is given, and does not take an address twice', async () => {
    expect((await handrail(add, { data })).err).toMatch(oneLine);
    const { out } = await handrail(['user', 'add', '--email', 'b@example.com', '--name', 'B', '--role', 'owner'], { data });
    expect(out).toMatch(/Password \(shown only this once\): [\w-]{16}\n$/);
  });

  it('refuses a password that is too short', async () => {
    const { code, err } = await handrail([...add, '--password-stdin'], { data: join(folder, 'nobody'), input: 'short\n' });
    expect(code).toBe(1);
    expect(err).toMatch(oneLine);
  });
});

describe('user invite and user disable', () => {
  const data = join(folder, 'invited');

  it('prints a link of which only a hash is kept', async () => {
    const { out } = await handrail(['user', 'invite', '--email', 'New@Example.com', '--role', 'agent'], { data });
    const [, token = ''] = /\/join\?token=([\w-]{43})\n$/.exec(out) ?? [];
    const { connection } = openDatabase(data);
    const kept = connection.prepare('select * from invites').all();
    connection.close();
    expect(kept).toMatchObject([{ email: 'new@example.com', role: 'agent', created_by: '' }]);
    expect(token).not.toBe('');
    expect(JSON.stringify(kept)).not.toContain(token);
    expect((await handrail(['user', 'invite', '--email', 'b@example.com', '--role', 'agent', '--team', 'none'], { data })).err).toMatch(oneLine);
  });

  it('disables an account, but not the last owner', async () => {
    const { orm, connection } = openDatabase(data);
    const times = { createdAt: new Date(), updatedAt: new Date() };
    orm.insert(user).values([{ id: 'a', name: 'Ann', email: 'ann@example.com', emailVerified: true, role: 'owner', ...times }, { id: 'l', name: 'Li', email: 'li@example.com', emailVerified: true, role: 'agent', ...times }]).run();
    expect((await handrail(['user', 'disable', '--email', 'LI@example.com'], { data })).code).toBe(0);
    expect((await handrail(['user', 'disable', '--email', 'ann@example.com'], { data })).err).toMatch(oneLine);
    expect(orm.select().from(user).all().map(({ email, disabledAt }) => [email, disabledAt === null]).toSorted()).toEqual([['ann@example.com', true], ['li@example.com', false]]);
    connection.close();
  });
});

it('says what is wrong with the environment', async () => {
  const child = await handrail(['export', 'x'], { data: join(main, 'data') });
  expect(child.code).toBe(1);
  expect(child.err).toMatch(oneLine);
});
