# 記録の種類、だれが見るか、項目の名前。

## 種類
kind-journal = 日記
kind-mood = 調子の記録
kind-reflection = 自分のふりかえり
kind-goal = 目標
kind-step = 小さな一歩
kind-review = 目標を眺めた記録
kind-excerpt = 日記の一部の写し
kind-member = メンバー
kind-profile = プロフィール
kind-group = グループの紹介
kind-agreement = グループの約束
kind-acknowledgement = 約束の確認
kind-session = つどい
kind-agenda-item = 進行の項目
kind-attendance = 出欠
kind-note = つどいの記録
kind-decision = 決めたこと
kind-follow-up = 引き受けたこと
kind-handover = 引き継ぎ
kind-resource = 資料
kind-template = 進行のひな形
kind-safety-plan = 安心プラン
kind-helpline = 相談窓口
kind-recommendation = おすすめの言葉

## 文の中での呼び方
kind-name =
    { $kind ->
        [journal] 日記
        [mood] 調子の記録
        [reflection] 自分のふりかえり
        [goal] 目標
        [step] 小さな一歩
        [review] 目標を眺めた記録
        [excerpt] 日記の一部の写し
        [member] メンバー
        [profile] プロフィール
        [group] グループの紹介
        [agreement] グループの約束
        [acknowledgement] 約束の確認
        [session] つどい
        [agenda_item] 進行の項目
        [attendance] 出欠
        [note] つどいの記録
        [decision] 決めたこと
        [follow_up] 引き受けたこと
        [handover] 引き継ぎ
        [resource] 資料
        [template] 進行のひな形
        [safety_plan] 安心プラン
        [helpline] 相談窓口
        [recommendation] おすすめの言葉
       *[other] 「{ $kind }」
    }

## だれが見るか

## 項目
field-title = 題名
field-body = 本文
field-day = 日
field-at = 時刻
field-tags = タグ
field-face = 今の気分
field-pleasantness = 心地よさ
field-energy = 元気の量
field-anxiety = 不安や緊張
field-sleep-hours = 眠った時間
field-rested = 休めた感じ
field-factors = まわりにあったこと
field-own = 自分の項目
field-note = ひとこと
field-session = つどい
field-why = なぜ大切か
field-ladder = はしご（−2から+2）
field-weight = 重み
field-since = はじめた日
field-review-on = 眺めた日
field-attendance-state = 出欠
field-goal-review-on = 次に眺める日
field-decision-review-on = 見直す日
field-safety-plan-review-on = 見直す日
field-state = 今の状態
field-goal = 目標
field-text = 内容
field-done-on = できた日
field-position = 並び順
field-on = 日
field-rung = はしごのどこか
field-name = 呼ばれたい名前
field-reading = よみ
field-pronouns = 代名詞
field-lang = 言語
field-role = 役割
field-person = 本人
field-joined-on = 入った日
field-left-on = 離れた日
field-member = メンバー
field-field = 項目
field-value = 内容
field-number = 番号
field-ja = 日本語の文
field-en = 英語の文
field-from = いつから
field-material = あらためて確認が要る変更
field-agreement = 約束
field-how = 確認のしかた
field-starts-at = はじまる時刻
field-place = 場所
field-template = 進行のひな形
field-format = 形式
field-visitors = 見学の人数
field-headcount = 人数（見学を含む）
field-minutes-planned = 予定の分数
field-minutes-actual = かかった分数
field-facilitators = ファシリテーター
field-next-day = 次回の日
field-key = 項目の名前
field-minutes = 分数
field-per-person = 一人あたりの分数
field-group = 小グループの人数
field-private = 自分用に書く
field-step = 進行の項目
field-by-whom = だれが決めたか
field-objections = 異論と、その扱い
field-owner = 引き受けた人
field-due-on = いつまでに
field-room = 部屋
field-access-needs = 配慮してほしいこと
field-open-decisions = まだ決まっていないこと
field-safety-tasks = 安全のためにすること（担当者も）
field-room-felt = 場の様子をひとことで
field-kind = 種類
field-licence = 利用条件
field-reading-level = 読みやすさ
field-url = リンク
field-content-note = 読む前のひとこと
field-verified-on = 確かめた日
field-attachment = 添付ファイル
field-notes = 記録をとる
field-crosstalk = やりとりをする
field-steps = 進行
field-purpose = この会のこと
field-agreement-ja = 約束の文（日本語）
field-agreement-en = 約束の文（英語）
field-agreement-from = この約束がはじまる日
field-handover-key = 鍵を持っている人
field-group-name = グループの名前
field-template-key = ひな形の名前
field-follow-up-text = すること
field-decision-body = 決めたこと
field-session-title = つどいの題
field-resource-lang = 資料の言語
field-topic = 話題の言葉
field-signs = わたしの合図
field-alone = ひとりでできること
field-places = 気がまぎれる場所・人
field-talk-to = 話せる人
field-services = 専門の窓口
field-surroundings = まわりを安全にする工夫
field-please-do = してほしいこと
field-please-dont = してほしくないこと
field-matters = 大切なもの
field-region = 地域
field-channel = つながり方（電話・文字）
field-cost = 料金
field-hours = 受付時間
field-verified-by = 確かめた人
field-source = 出どころ
field-enabled = 表示する
field-resource = 資料
field-by = 名前
field-helpline-name = 窓口の名前
field-helpline-number = 電話番号
field-helpline-key = もとの窓口
field-review-why = そのときの「なぜ大切か」
field-review-ladder = そのときのはしご（−2から+2）
field-recommendation-body = すすめる言葉

## 選ぶ言葉
choice-goal-state-active = 取り組んでいる
choice-goal-state-resting = 今は休みたい
choice-goal-state-reached = たどり着いた
choice-goal-state-let-go = 手放した
choice-member-role-member = メンバー
choice-member-role-facilitator = ファシリテーター
choice-member-state-active = 参加している
choice-member-state-resting = 今は休みたい
choice-member-state-left = 離れた
choice-visibility-facilitators = ファシリテーター
choice-visibility-group = グループの全員
choice-ack-how-paper = 紙で
choice-ack-how-app = 画面で
choice-attendance-state-present = 来た
choice-attendance-state-late = 途中から
choice-attendance-state-left-early = 途中まで
choice-attendance-state-absent = 来なかった
choice-attendance-state-resting = 今は休みたい

## 項目に入れられるもの
expected-what =
    { $expected ->
        [line] 一行の短い文字
        [text] 文章
        [day] 実際にある日付（例 2026-04-05）
        [at] 時差のついた日時（例 2026-04-05T19:30:00+09:00）
        [clock] 時刻（例 14:00）
        [int_1_5] 1から5までの整数
        [int_m2_2] -2から2までの整数
        [int_0_10] 0から10までの整数
        [int_1_4] 1から4までの整数
        [count] 0から9999までの整数
        [number] 1から9999までの整数
        [decimal_0_24] 0から24までの数（小数は2桁まで、例 6.5）
        [bool] はい（true）かいいえ（false）
        [goal_state] active、resting、reached、let_go のどれか
        [member_role] member か facilitator
        [member_state] active、resting、left のどれか
        [visibility] facilitators、group のどれか
        [ack_how] paper か app
        [attendance_state] present、late、left_early、absent、resting のどれか
        [mood_helping] yes、neither、hard のどれか
        [text_list] 短い文字の並び（多すぎないもの）
        [text_set] 短い言葉の集まり
        [ref] つながる記録のID（26文字）
        [person] 人のID（26文字）
        [lang] 言語の記号（例 ja、en）
        [url] http、https、mailto、tel のどれかではじまるリンク
        [rungs] -2から+2までの五段を書いた、五つの短い文
        [ratings] 三つまでの自分の項目と、それぞれ0から10までの整数
        [position] 並び順（0以上の整数か、英数字）
        [attachment] 添付ファイルの情報（blob、size、name）
        [steps] 進行の項目の並び（それぞれに key）
        [whole_number] 小数のない値（数は2の53乗より小さい整数）
        [field_name] 別の名前（64文字まで。先頭の「_」と「/」は使えません）
       *[other] 別の値（{ $expected }）
    }
