using System.Text.Json;
using System.Text.RegularExpressions;
using Assistant.Answers;
using Assistant.Knowledge;
using Assistant.Retrieval;
var sw = System.Diagnostics.Stopwatch.StartNew();
var knowledge = KnowledgeBase.Read(ContentFolder.Find());
Console.WriteLine($"read {sw.ElapsedMilliseconds}");
RankingWeights W(string[] a) { var w = new RankingWeights(); foreach (var x in a.Where(x => x.Contains('='))) { var kv = x.Split('='); typeof(RankingWeights).GetProperty(kv[0])!.SetValue(w, float.Parse(kv[1])); } return w; }
var retriever = new Retriever(knowledge, W(args));
Console.WriteLine($"index {sw.ElapsedMilliseconds}");
static string N(string s) => Regex.Replace(s.Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"'), @"\s+", " ").Trim();
static bool Hit(string quote, string[] gold)
{
    var q = N(quote).Split(' ');
    foreach (var g in gold) { var t = N(g).Split(' '); var n = Math.Min(6, t.Length); for (var i = 0; i + n <= t.Length; i++) if ((" " + string.Join(' ', q) + " ").Contains(string.Join(' ', t[i..(i + n)]))) return true; }
    return false;
}
var (n, h1, h3, p1, mrr) = (0, 0, 0, 0, 0.0);
foreach (var line in File.ReadLines(args[0]))
{
    var o = JsonDocument.Parse(line).RootElement;
    var q = o.GetProperty("q").GetString()!;
    var f = retriever.Find(q, null);
    if (o.GetProperty("kind").GetString() != "answer") { if (args.Contains("gate")) Gate(o, f); continue; }
    if (args.Contains("gate")) Gate(o, f);
    var gold = o.GetProperty("gold").EnumerateArray().Select(x => x.GetString()!).ToArray();
    var picked = QuotationPicker.Pick(f.Passages, 3);
    n++;
    var rank = picked.ToList().FindIndex(x => Hit(x.Words, gold)) + 1;
    if (rank == 1) h1++;
    if (rank > 0) { h3++; mrr += 1.0 / rank; }
    if (f.Passages.Count > 0 && Hit(f.Passages[0].Document.Text[f.Passages[0].Chunk.Start..f.Passages[0].Chunk.End], gold)) p1++;
    if (rank != 1 && args.Contains("misses")) { Console.WriteLine($"{rank} {o.GetProperty("id")} {q}\n    gold {gold[0]}"); foreach (var x in picked) Console.WriteLine($"    {x.Score:0.00} [{x.Chunk.Id}] {N(x.Words)[..Math.Min(120, N(x.Words).Length)]}"); }
}
Console.WriteLine($"n={n} hit1={(double)h1 / n:0.000} hit3={(double)h3 / n:0.000} mrr={mrr / n:0.000} passage1={(double)p1 / n:0.000} total {sw.ElapsedMilliseconds}");
static void Gate(JsonElement o, Found f) { var b = f.Passages.Count > 0 ? f.Passages[0].Result : null; var m = f.Notes.Count > 0 ? f.Notes[0].Result : null; Console.WriteLine($"GATE {o.GetProperty("kind")} cov={b?.Coverage ?? 0:0.00} q={b?.QuestionMatch ?? 0:0.00} s={b?.Score ?? 0:0.00} ncov={m?.Coverage ?? 0:0.00} nq={m?.QuestionMatch ?? 0:0.00} | {o.GetProperty("q")}"); }
