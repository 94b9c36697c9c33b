package dev.recobro.policy;

/** What the law is asked: may this account's debtor be contacted so, after these contacts. */
record Question(Subject subject, Approach approach, ContactRecord contacts, Holidays holidays) {}
