package nlp_test

import "testing"

// TestAroundTold gives who speaks behind it all that they tell of what another told them.
func TestAroundTold(t *testing.T) {
	mended{
		{"But his cook, Wanda Tull, told him that night that they were “trying that case at table six,” he said.", "his cook, Wanda Tull, | told | that they were “trying that case at table six; he | said | his cook, Wanda Tull, told him that night that they were “trying that case at table six"},
		{"Gordon Cole, the chief of staff, had told Tolliver earlier that day that Grant Sewell had “a problem with page four,” she said.", "Gordon Cole, the chief of staff, | had told | that Grant Sewell had “a problem with page four; she | said | Gordon Cole, the chief of staff, had told Tolliver earlier that day that Grant Sewell had “a problem with page four,”"},
		{"It was late. Gordon Cole, the chief of staff, had told Tolliver earlier that day that Grant Sewell, Corbin's lobbyist, had \"a problem with page four,\" she said.", "Gordon Cole, the chief of staff, | had told | that Grant Sewell, Corbin's lobbyist, had \"a problem with page four; she | said | Gordon Cole, the chief of staff, had told Tolliver earlier that day that Grant Sewell, Corbin's lobbyist, had \"a problem with page four,\""},
		{"The gate was “a disgrace,” he said.", "he | said | The gate was “a disgrace,”"},
	}.check(t)
}
