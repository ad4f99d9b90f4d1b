import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import type { Auth } from '../auth/createAuth.ts';
import { requireRole } from '../auth/requireRole.ts';
import { deskAgent, deskAgents, deskSettings, type Role } from '../contract.ts';
import { cannedReplies, cannedReply, deskTask, deskTasks, done, mentionList, newCannedReply, newTask, stateChange, taskChange } from '../contract/desk.ts';
import { createApi, jsonOf, problems, type ApiEnv } from '../http/api.ts';
import { supervising } from './access.ts';
import { chatRoutes } from './chatRoutes.ts';
import type { DeskParts } from './createDeskParts.ts';

const tags = ['desk'];
const roles: readonly Role[] = ['owner', 'supervisor', 'agent'];
const refused = ['auth.required', 'auth.forbidden'] as const;
const unreadable = ['request.invalid', 'request.text-damaged', 'request.not-json', 'request.too-large'] as const;
const unwritten = ['storage.busy', 'storage.full', 'server.stopping'] as const;
const recordId = z.object({ id: z.string().min(1).max(64) });

/** The agents' side. Mounted at `/api/desk`. */
export function deskRoutes({ auth, parts }: { readonly auth: Auth; readonly parts: DeskParts }): OpenAPIHono<ApiEnv> {
  const { colleagues, replies, marks, notes, feed, settings, committer, now } = parts;
  const api = createApi();
  api.use(requireRole(...roles));
  api.use((c, next) => {
    parts.presence.saw(c.get('staff').id);
    return next();
  });
  api.route('/', chatRoutes(parts));

  const me = createRoute({
    method: 'get',
    path: '/me',
    tags,
    summary: 'How one stands at the desk',
    responses: { 200: { description: 'The agent', content: jsonOf(deskAgent) }, ...problems(...refused) },
  });
  api.openapi(me, (c) => c.json(colleagues.find(c.get('staff').id), 200));

  const setState = createRoute({
    method: 'put',
    path: '/me/state',
    tags,
    summary: 'Become available, busy, or go on a break',
    request: { body: { required: true, content: jsonOf(stateChange) } },
    responses: { 200: { description: 'The agent', content: jsonOf(deskAgent) }, ...problems(...refused, ...unreadable, ...unwritten) },
  });
  api.openapi(setState, async (c) => c.json(await colleagues.setState(c.get('staff').id, c.req.valid('json').state), 200));

  const listAgents = createRoute({
    method: 'get',
    path: '/agents',
    tags,
    summary: 'Who may be at the desk, and the teams',
    responses: { 200: { description: 'By name', content: jsonOf(deskAgents) }, ...problems(...refused) },
  });
  api.openapi(listAgents, (c) => c.json(colleagues.all(), 200));

  const listMentions = createRoute({
    method: 'get',
    path: '/mentions',
    tags,
    summary: 'Notes that name one',
    responses: { 200: { description: 'The latest first', content: jsonOf(mentionList) }, ...problems(...refused) },
  });
  api.openapi(listMentions, (c) => c.json({ mentions: notes.mentionsOf(c.get('staff').id) }, 200));

  const readMentions = createRoute({
    method: 'post',
    path: '/mentions/read',
    tags,
    summary: 'Say that one has seen them all',
    responses: { 200: { description: 'It is noted', content: jsonOf(done) }, ...problems(...refused, ...unwritten) },
  });
  api.openapi(readMentions, async (c) => {
    await notes.markRead(c.get('staff').id);
    return c.json({}, 200);
  });

  const listReplies = createRoute({
    method: 'get',
    path: '/replies',
    tags,
    summary: 'Replies at hand',
    responses: { 200: { description: 'By shortcut', content: jsonOf(cannedReplies) }, ...problems(...refused) },
  });
  api.openapi(listReplies, (c) => c.json({ replies: replies.list(c.get('staff')) }, 200));

  const addReply = createRoute({
    method: 'post',
    path: '/replies',
    tags,
    summary: 'Keep a reply',
    description: 'Everyone\'s are looked after by supervisors.',
    request: { body: { required: true, content: jsonOf(newCannedReply) } },
    responses: { 201: { description: 'The reply', content: jsonOf(cannedReply) }, ...problems(...refused, ...unreadable, ...unwritten) },
  });
  api.openapi(addReply, async (c) => c.json(await replies.add(c.get('staff'), c.req.valid('json')), 201));

  const changeReply = createRoute({
    method: 'put',
    path: '/replies/{id}',
    tags,
    summary: 'Change a reply',
    request: { params: recordId, body: { required: true, content: jsonOf(newCannedReply) } },
    responses: { 200: { description: 'The reply', content: jsonOf(cannedReply) }, ...problems(...refused, 'record.unknown', ...unreadable, ...unwritten) },
  });
  api.openapi(changeReply, async (c) => c.json(await replies.change(c.get('staff'), c.req.valid('param').id, c.req.valid('json')), 200));

  const removeReply = createRoute({
    method: 'delete',
    path: '/replies/{id}',
    tags,
    summary: 'Remove a reply',
    request: { params: recordId },
    responses: { 200: { description: 'It is gone', content: jsonOf(done) }, ...problems(...refused, 'record.unknown', ...unwritten) },
  });
  api.openapi(removeReply, async (c) => {
    await replies.remove(c.get('staff'), c.req.valid('param').id);
    return c.json({}, 200);
  });

  const listTasks = createRoute({
    method: 'get',
    path: '/tasks',
    tags,
    summary: 'What one has to do, or has asked others to',
    responses: { 200: { description: 'The next due first', content: jsonOf(deskTasks) }, ...problems(...refused) },
  });
  api.openapi(listTasks, (c) => c.json({ tasks: marks.tasksOf(c.get('staff')) }, 200));

  const addTask = createRoute({
    method: 'post',
    path: '/tasks',
    tags,
    summary: 'Put something on somebody\'s list',
    request: { body: { required: true, content: jsonOf(newTask) } },
    responses: { 201: { description: 'The task', content: jsonOf(deskTask) }, ...problems(...refused, 'conversation.unknown', 'record.unknown', ...unreadable, ...unwritten) },
  });
  api.openapi(addTask, async (c) => c.json(await marks.addTask(c.get('staff'), c.req.valid('json')), 201));

  const changeTask = createRoute({
    method: 'patch',
    path: '/tasks/{id}',
    tags,
    summary: 'Say that a task is done, or is not',
    request: { params: recordId, body: { required: true, content: jsonOf(taskChange) } },
    responses: { 200: { description: 'The task', content: jsonOf(deskTask) }, ...problems(...refused, 'record.unknown', ...unreadable, ...unwritten) },
  });
  api.openapi(changeTask, async (c) => c.json(await marks.setDone(c.get('staff'), c.req.valid('param').id, c.req.valid('json').done), 200));

  const readSettings = createRoute({
    method: 'get',
    path: '/settings',
    tags,
    summary: 'How chats come to agents',
    responses: { 200: { description: 'The settings', content: jsonOf(deskSettings) }, ...problems(...refused) },
  });
  api.openapi(readSettings, (c) => c.json(settings.read(), 200));

  const writeSettings = createRoute({
    method: 'put',
    path: '/settings',
    tags,
    summary: 'Set how chats come to agents',
    middleware: requireRole(...supervising),
    request: { body: { required: true, content: jsonOf(deskSettings) } },
    responses: { 200: { description: 'The settings', content: jsonOf(deskSettings) }, ...problems(...refused, ...unreadable, ...unwritten) },
  });
  api.openapi(writeSettings, async (c) => {
    const wanted = c.req.valid('json');
    await committer.run(() => settings.write(wanted, now()));
    parts.work.nudge();
    return c.json(settings.read(), 200);
  });

  const follow = createRoute({
    method: 'get',
    path: '/events',
    tags,
    summary: 'Follow the desk (server-sent events)',
    description:
      'Event `queue`: the lists have changed. `chat` with `{id, cursor, chat}`: a chat has come that far, and how it stands. `gone` with `{id}`: it is not yours to see any more. `agents`: states or loads have changed. Not kept: `typing` with `{id, from, name?}`, `read` with `{id, seq}`, `mention` with `{id}`.',
    responses: { 200: { description: 'The stream', content: { 'text/event-stream': { schema: z.string() } } }, ...problems(...refused, 'stream.too-many', 'server.stopping') },
  });
  api.openapi(follow, (c) => {
    const cookie = c.req.header('cookie') ?? '';
    return feed.stream(c, async () => {
      const session = await auth.sessions.read(cookie, false);
      return session !== null && roles.includes(session.staff.role);
    });
  });

  return api;
}
