// Package table is the list that lies under the line: events, sources or quotations as
// rows that can be sorted, walked by keys and found by typing. It is in step with the
// line, and the way in for those whom a picture tells nothing.
package table
