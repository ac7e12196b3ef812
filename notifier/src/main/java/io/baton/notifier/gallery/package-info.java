/** Every mail in every language as files, for people who judge the words and the looks. */
package io.baton.notifier.gallery;
