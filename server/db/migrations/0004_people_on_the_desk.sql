CREATE TABLE `agent_skills` (
	`user_id` text NOT NULL,
	`skill` text NOT NULL,
	`level` integer NOT NULL,
	PRIMARY KEY(`user_id`, `skill`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `agent_states` (
	`user_id` text NOT NULL,
	`at` integer NOT NULL,
	`state` text NOT NULL,
	PRIMARY KEY(`user_id`, `at`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `agents` (
	`user_id` text PRIMARY KEY NOT NULL,
	`state` text DEFAULT 'busy' NOT NULL,
	`state_since` integer NOT NULL,
	`max_chats` integer DEFAULT 5 NOT NULL,
	`disconnected_at` integer,
	`idle_since` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `assignments` (
	`conversation_id` text NOT NULL,
	`seq` integer NOT NULL,
	`effect_id` text NOT NULL,
	`agent` text NOT NULL,
	`how` text NOT NULL,
	`accepted_at` integer NOT NULL,
	`ended_at` integer,
	`ended_as` text,
	PRIMARY KEY(`conversation_id`, `seq`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `assignments_agent` ON `assignments` (`agent`,`accepted_at`);--> statement-breakpoint
CREATE TABLE `audit` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`action` text NOT NULL,
	`subject` text NOT NULL,
	`details` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_at` ON `audit` (`at`);--> statement-breakpoint
CREATE INDEX `audit_by` ON `audit` (`by`,`at`);--> statement-breakpoint
CREATE TABLE `canned_replies` (
	`id` text PRIMARY KEY NOT NULL,
	`shortcut` text NOT NULL,
	`text` text NOT NULL,
	`owner` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `contacts` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text DEFAULT '' NOT NULL,
	`email` text DEFAULT '' NOT NULL,
	`phone` text DEFAULT '' NOT NULL,
	`locale` text DEFAULT '' NOT NULL,
	`external_id` text,
	`verified_at` integer,
	`attributes` text DEFAULT '{}' NOT NULL,
	`tags` text DEFAULT '[]' NOT NULL,
	`vip` integer DEFAULT 0 NOT NULL,
	`consent` text DEFAULT '{}' NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`blocked_until` integer,
	`merged_into` text,
	`erased_at` integer,
	`revision` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`seen_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `contacts_external_id_unique` ON `contacts` (`external_id`);--> statement-breakpoint
CREATE INDEX `contacts_seen` ON `contacts` (`seen_at`);--> statement-breakpoint
CREATE INDEX `contacts_merged` ON `contacts` (`merged_into`);--> statement-breakpoint
CREATE TABLE `conversation_tags` (
	`conversation_id` text NOT NULL,
	`tag` text NOT NULL,
	PRIMARY KEY(`conversation_id`, `tag`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `conversation_tags_tag` ON `conversation_tags` (`tag`);--> statement-breakpoint
CREATE TABLE `invites` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`user_id` text,
	`email` text NOT NULL,
	`role` text NOT NULL,
	`teams` text DEFAULT '[]' NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer
);
--> statement-breakpoint
CREATE TABLE `mentions` (
	`user_id` text NOT NULL,
	`conversation_id` text NOT NULL,
	`seq` integer NOT NULL,
	`at` integer NOT NULL,
	`read_at` integer,
	PRIMARY KEY(`user_id`, `conversation_id`, `seq`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `reads` (
	`conversation_id` text NOT NULL,
	`reader` text NOT NULL,
	`seq` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`conversation_id`, `reader`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `settings` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `surveys` (
	`conversation_id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`agent` text,
	`score` integer,
	`reasons` text NOT NULL,
	`comment` text NOT NULL,
	`at` integer NOT NULL,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `surveys_at` ON `surveys` (`at`);--> statement-breakpoint
CREATE TABLE `tasks` (
	`id` text PRIMARY KEY NOT NULL,
	`conversation_id` text,
	`contact_id` text,
	`assignee` text NOT NULL,
	`title` text NOT NULL,
	`due_at` integer NOT NULL,
	`done_at` integer,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `tasks_assignee` ON `tasks` (`assignee`,`done_at`,`due_at`);--> statement-breakpoint
CREATE TABLE `team_members` (
	`team` text NOT NULL,
	`user_id` text NOT NULL,
	PRIMARY KEY(`team`, `user_id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `team_members_user` ON `team_members` (`user_id`);--> statement-breakpoint
CREATE TABLE `teams` (
	`name` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `ticket_events` (
	`number` integer NOT NULL,
	`seq` integer NOT NULL,
	`at` integer NOT NULL,
	`by` text,
	`kind` text NOT NULL,
	`data` text NOT NULL,
	PRIMARY KEY(`number`, `seq`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `tickets` (
	`number` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`subject` text NOT NULL,
	`description` text NOT NULL,
	`topic` text NOT NULL,
	`priority` text NOT NULL,
	`status` text NOT NULL,
	`assignee` text,
	`team` text,
	`contact_id` text,
	`conversation_id` text,
	`source` text NOT NULL,
	`request_key` text,
	`first_reply_due` integer,
	`resolution_due` integer,
	`first_replied_at` integer,
	`resolved_at` integer,
	`paused_at` integer,
	`revision` integer DEFAULT 0 NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tickets_request_key_unique` ON `tickets` (`request_key`);--> statement-breakpoint
CREATE INDEX `tickets_status` ON `tickets` (`status`,`updated_at`);--> statement-breakpoint
CREATE INDEX `tickets_contact` ON `tickets` (`contact_id`);--> statement-breakpoint
CREATE INDEX `tickets_conversation` ON `tickets` (`conversation_id`);--> statement-breakpoint
CREATE TABLE `wrap_ups` (
	`conversation_id` text NOT NULL,
	`effect_id` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`topic` text NOT NULL,
	`resolution` text NOT NULL,
	`summary` text NOT NULL,
	PRIMARY KEY(`conversation_id`, `effect_id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `wrap_ups_at` ON `wrap_ups` (`at`);--> statement-breakpoint
DROP INDEX `handoffs_open`;--> statement-breakpoint
ALTER TABLE `handoffs` ADD `skills` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `handoffs` ADD `reason` text DEFAULT 'flow' NOT NULL;--> statement-breakpoint
ALTER TABLE `handoffs` ADD `rank` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
UPDATE `handoffs` SET `rank` = `requested_at`;--> statement-breakpoint
ALTER TABLE `handoffs` ADD `reserved_for` text;--> statement-breakpoint
ALTER TABLE `handoffs` ADD `abandon_ms` integer;--> statement-breakpoint
CREATE INDEX `handoffs_requested` ON `handoffs` (`requested_at`);--> statement-breakpoint
CREATE INDEX `handoffs_open` ON `handoffs` (`ended_at`,`accepted_by`,`rank`);--> statement-breakpoint
ALTER TABLE `conversations` ADD `contact_id` text;--> statement-breakpoint
CREATE INDEX `conversations_contact` ON `conversations` (`contact_id`,`created_at`);--> statement-breakpoint
ALTER TABLE `user` ADD `disabled_at` integer;--> statement-breakpoint
INSERT INTO `assignments` (`conversation_id`, `seq`, `effect_id`, `agent`, `how`, `accepted_at`, `ended_at`, `ended_as`)
SELECT `conversation_id`, -row_number() OVER (PARTITION BY `conversation_id` ORDER BY `accepted_at` DESC), `effect_id`, `accepted_by`, 'accepted', `accepted_at`, `ended_at`, CASE WHEN `ended_at` IS NULL THEN NULL ELSE 'other' END
FROM `handoffs` WHERE `accepted_by` IS NOT NULL;