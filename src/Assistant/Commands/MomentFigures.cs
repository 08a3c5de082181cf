using System.Globalization;
using Assistant.Evaluation;

namespace Assistant.Commands;

/// <summary>Prints how well reachable moments are recognised.</summary>
internal static class MomentFigures
{
    public static void Print(MomentReport r, bool misses, TextWriter output)
    {
        void Line(FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
        Line($"{r.Messages} messages: {r.Reports} reports, {r.Others} others");
        Line($"recall        {Share(r.Found, r.Reports)}   reports whose every moment is found");
        Line($"false alarms  {Share(r.FalseAlarms, r.Others)}   others taken as a report");
        output.WriteLine();
        Line($"{"labelled",-10} {string.Join("", MomentReport.Kinds.Select(k => $"{k,10}"))}   (taken as)");
        foreach (var (kind, row) in MomentReport.Kinds.Zip(r.Confusion)) Line($"{kind,-10} {string.Join("", row.Select(n => $"{n,10}"))}");
        output.WriteLine();
        Line($"{"moment",-28} labelled   found   found though not labelled");
        foreach (var m in r.Moments) Line($"{m.Moment,-28} {m.Labelled,8} {m.Found,7} {m.Extra,7}");
        if (!misses) return;
        output.WriteLine();
        foreach (var wrong in r.Wrong) output.WriteLine($"wrong  {wrong}");
    }

    private static string Share(int part, int whole) =>
        string.Create(CultureInfo.InvariantCulture, $"{(whole == 0 ? 0 : (double)part / whole),7:0.0%}  {part} of {whole}");
}
