package place

// Sizes are those that placing depends on, in px.
type Sizes struct {
	Side        float64 // beside the first and the last mark; 0 for SideMargin
	LabelHeight float64 // of one line of text
	LabelGap    float64 // between two rows of labels
	LineStep    float64 // from the first line of a label in two lines to the second
	CardWidth   float64 // of a card, on which a label says more; 0 for none
	LabelApart  float64 // between two labels of a row
	LabelsUp    float64 // between the band of the marks and the nearest row, at the least
	LeaderMost  float64 // how long leaders become where a lane has room to spare; 0 for as short as can be
	Spine       float64 // of a label: its middle stands on the mark's place
	TextFrom    float64 // between a spine and the text
	TextEnd     float64 // between the text and the end of the box
	DateFrom    float64 // between a title and its date
	MarkText    float64 // between a mark and the text beside it, on the line
	MarkApart   float64 // between a text on the line and the marks of others
	Column      float64 // the most between two names that hang along one time

	Turns    bool    // labels stand clear of the line, by turns above and below it
	WideFrom float64 // a title that is wider is to stand in two lines; 0 for none

	LanePad    float64 // above and below what stands in a lane
	FoldedLane float64 // height of a lane that shows marks only
	Band       float64 // height of the marks with one row of bars, and of text beside them
	BarPitch   float64 // from one row of bars to the next
	SpanHeight float64 // of a bar above the line
	SpanPitch  float64 // from one row of bars above the line to the next
	SpanUp     float64 // between the lowest of those rows and the marks on the line
	NamePad    float64 // between the end of a bar and the name in it
	NameLeast  float64 // of a bar's inside, in which a name that is cut says something
	NameFrom   float64 // between a bar and the name beside it
	BarLeast   float64 // a narrower bar is drawn as a dot
	DayLeast   float64 // likewise for the bar of a day, which is no moment when seen in hours

	ClusterHeight float64
	ClusterReach  float64 // how far a cluster reaches beyond the marks it counts, at most
	ClusterApart  float64 // nearer marks may be counted together
	ClusterEdge   float64 // between a cluster and the edges of its cell
	Cell          float64 // the widest a cell of the hierarchy of clusters gets
	DotsApart     float64 // nearer dots are counted together
}

// pitch returns the px from one row of labels to the next.
func (z *Sizes) pitch() float64 { return z.LabelHeight + z.LabelGap }

// Crisp moves a line of 1 px onto whole pixels.
const Crisp = 0.5
