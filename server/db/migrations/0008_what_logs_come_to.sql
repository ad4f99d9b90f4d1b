CREATE TABLE `conversation_facts` (
	`conversation_id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`form` integer NOT NULL,
	`facts` text NOT NULL
) WITHOUT ROWID;
