# 自分のふりかえり。呼び方と項目の名前。

kind-reflection = 自分のふりかえり
kind-name-reflection = 自分のふりかえり
