using System.Globalization;
using Assistant.Evaluation;

namespace Assistant.Commands;

/// <summary><c>evaluate FILE.jsonl --details</c>: how many planted details of people are stopped, and how many ordinary sentences are.</summary>
internal static class DetectionFigures
{
    public static int Run(AssistantHost host, FileInfo file, bool misses, TextWriter output, TextWriter errors)
    {
        try
        {
            Print(DetectionReport.Of(host.Knowledge.Safety, PlantedLine.Read(file.FullName)), misses, output);
            return 0;
        }
        catch (FormatException e)
        {
            errors.WriteLine(e.Message);
            return 2;
        }
    }

    private static void Print(DetectionReport r, bool misses, TextWriter output)
    {
        if (r.Planted > 0) output.WriteLine($"found         {Share(r.Found, r.Planted)}");
        foreach (var (kind, (found, planted)) in r.Kinds) output.WriteLine($"  {kind,-28} {Share(found, planted)}");
        if (r.Ordinary > 0) output.WriteLine($"false alarms  {Share(r.Alarms, r.Ordinary)}");
        if (!misses) return;
        foreach (var line in r.Missed) output.WriteLine($"missed {line}");
        foreach (var line in r.Alarmed) output.WriteLine($"alarm  {line}");
    }

    private static string Share(int part, int whole) => string.Create(CultureInfo.InvariantCulture, $"{(double)part / whole,7:0.0%}  {part} of {whole}");
}
