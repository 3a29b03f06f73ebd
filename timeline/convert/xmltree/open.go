package xmltree

import (
	"tideline/timeline/convert/draft"
	"tideline/timeline/pattern"
)

// Open is Read for the draft of a document, which is told where the XML breaks off; nil
// where there is none.
func Open(d *draft.Draft, text string) *Element {
	root, whole := Read(text)
	if root != nil && !whole {
		d.Left(root.Pos, root.Name, pattern.English("the XML breaks off, or is nested too deep, and what comes after is not read"))
	}
	return root
}
