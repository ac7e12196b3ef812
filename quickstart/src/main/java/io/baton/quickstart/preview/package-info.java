/** Every mail in every language as files, for people who judge the words and the layout. */
package io.baton.quickstart.preview;
