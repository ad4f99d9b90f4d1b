CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`user_id` text NOT NULL,
	`password` text,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`scope` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `account_provider` ON `account` (`provider_id`,`account_id`);--> statement-breakpoint
CREATE TABLE `conversations` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`flow_id` text NOT NULL,
	`version` integer NOT NULL,
	`locale` text NOT NULL,
	`contact` text,
	`status` text NOT NULL,
	`snapshot` text NOT NULL,
	`seq` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `conversations_status` ON `conversations` (`status`,`updated_at`);--> statement-breakpoint
CREATE TABLE `effects` (
	`conversation_id` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`params` text NOT NULL,
	`requested_at` integer NOT NULL,
	PRIMARY KEY(`conversation_id`, `id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `events` (
	`conversation_id` text NOT NULL,
	`seq` integer NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`node` text,
	`outlet` text,
	`data` text,
	PRIMARY KEY(`conversation_id`, `seq`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `flow_versions` (
	`flow_id` text NOT NULL,
	`version` integer NOT NULL,
	`document` text NOT NULL,
	`note` text NOT NULL,
	`published_by` text,
	`published_at` integer NOT NULL,
	PRIMARY KEY(`flow_id`, `version`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `flows` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`draft` text NOT NULL,
	`revision` integer NOT NULL,
	`live_version` integer,
	`sites` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `flows_slug_unique` ON `flows` (`slug`);--> statement-breakpoint
CREATE TABLE `handoffs` (
	`conversation_id` text NOT NULL,
	`effect_id` text NOT NULL,
	`team` text,
	`note` text NOT NULL,
	`priority` integer NOT NULL,
	`requested_at` integer NOT NULL,
	`accepted_by` text,
	`accepted_at` integer,
	`ended_at` integer,
	PRIMARY KEY(`conversation_id`, `effect_id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `handoffs_open` ON `handoffs` (`ended_at`,`requested_at`);--> statement-breakpoint
CREATE TABLE `knowledge_bases` (
	`slug` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`revision` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `knowledge_entries` (
	`base` text NOT NULL,
	`id` text NOT NULL,
	`position` integer NOT NULL,
	`phrasings` text NOT NULL,
	`answer` text NOT NULL,
	PRIMARY KEY(`base`, `id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`token` text NOT NULL,
	`user_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_token_unique` ON `session` (`token`);--> statement-breakpoint
CREATE TABLE `timers` (
	`conversation_id` text NOT NULL,
	`id` text NOT NULL,
	`due` integer NOT NULL,
	PRIMARY KEY(`conversation_id`, `id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `timers_due` ON `timers` (`due`);--> statement-breakpoint
CREATE TABLE `turns` (
	`conversation_id` text NOT NULL,
	`message_id` text NOT NULL,
	`from_seq` integer NOT NULL,
	`to_seq` integer NOT NULL,
	`status` text NOT NULL,
	PRIMARY KEY(`conversation_id`, `message_id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `user` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer NOT NULL,
	`image` text,
	`role` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `user_email_unique` ON `user` (`email`);--> statement-breakpoint
CREATE TABLE `verification` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
