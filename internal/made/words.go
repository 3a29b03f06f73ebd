package made

import "strings"

var laneNames = [Lanes]string{"Trade", "War and peace", "Science", "Towns", "Letters"}

var names = []string{"Ada Moreau", "Li Wen", "Ruth Okafor", "Jan Novák", "Ines Calvo"}

var vocabulary = strings.Fields(`treaty signed council of the river city harbour founded war begins
	siege ends king queen election railway opens first flight bridge school university plague
	returns fire market law passed against for peace talks embassy envoy ship launched expedition
	north south eastern western border dispute agreement renewed trade company charter book
	printed letter from observatory comet eclipse flood harvest famine strike assembly union
	army fleet battle near island canal cut through mountain pass road built tower church temple`)

var foreign = []string{"停战协定签署", "판문점에서 회담이 열린다", "הסכם נחתם", "اتفاق تجارة", "京都の大火", "第一次会議"}
