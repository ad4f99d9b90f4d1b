CREATE TABLE `knowledge_changes` (
	`base` text NOT NULL,
	`revision` integer NOT NULL,
	`at` integer NOT NULL,
	`by` text,
	`kind` text NOT NULL,
	`note` text NOT NULL,
	`edits` text NOT NULL,
	`undone_by` integer,
	PRIMARY KEY(`base`, `revision`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `knowledge_questions` (
	`conversation_id` text NOT NULL,
	`seq` integer NOT NULL,
	`base` text NOT NULL,
	`at` integer NOT NULL,
	`locale` text NOT NULL,
	`text` text NOT NULL,
	`outcome` text NOT NULL,
	`entry` text,
	`score` real,
	`helpful` integer,
	`settled` text,
	PRIMARY KEY(`conversation_id`, `seq`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `knowledge_questions_base` ON `knowledge_questions` (`base`,`at`);--> statement-breakpoint
CREATE TABLE `knowledge_tests` (
	`base` text NOT NULL,
	`id` text NOT NULL,
	`question` text NOT NULL,
	`locale` text,
	`expects` text,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`base`, `id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `phrasing_vectors` (
	`model` text NOT NULL,
	`key` text NOT NULL,
	`vector` blob NOT NULL,
	PRIMARY KEY(`model`, `key`)
) WITHOUT ROWID;
--> statement-breakpoint
ALTER TABLE `conversations` ADD `channel` text DEFAULT 'api' NOT NULL;--> statement-breakpoint
ALTER TABLE `knowledge_bases` ADD `settings` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `knowledge_bases` ADD `live_revision` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `knowledge_entries` ADD `draft` text;--> statement-breakpoint
ALTER TABLE `knowledge_entries` ADD `live` text;--> statement-breakpoint
UPDATE `knowledge_entries` SET `draft` = json_object('phrasings', json(`phrasings`), 'answer', json(`answer`)), `live` = json_object('phrasings', json(`phrasings`), 'answer', json(`answer`));
