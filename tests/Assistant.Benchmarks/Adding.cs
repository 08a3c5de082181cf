using System.Diagnostics;
using System.Globalization;
using Assistant.Answers;
using Assistant.Commands;
using Assistant.Corpus.Reading;
using Assistant.Knowledge;
using Assistant.Sources.Adding;
using Assistant.Sources.Changes;
using Assistant.Tests.Corpus.Reading;

namespace Assistant.Benchmarks;

/// <summary>How long sixty pages take to be read, and to be taken in so that the next question is answered from them.</summary>
public static class Adding
{
    private const int Rounds = 5;

    public static async Task PrintAsync(TextWriter output)
    {
        foreach (var (name, bytes) in new[] { ("procedure.docx", Procedure.Word), ("procedure.pdf", Procedure.Pdf) })
        {
            var (read, taken) = (new List<double>(), new List<double>());
            for (var round = 0; round <= Rounds; round++)
            {
                var content = ContentFolder.Find() with { Site = Directory.CreateTempSubdirectory("site-").FullName };
                var host = AssistantHost.Start(content, site: new SiteOptions { ShowDrafts = true });
                var adding = new AddService(host, new ChangeRecorder(host, new ChangeJournal(content, TimeProvider.System)), new ReadLimits());
                var start = Stopwatch.GetTimestamp();
                if (await adding.ReadAsync(name, bytes, CancellationToken.None) is not ReadResult.Done(var file)) throw new InvalidDataException(name);
                // The first round warms up.
                if (round > 0) read.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
                start = Stopwatch.GetTimestamp();
                var fields = adding.Proposed(file, name) with { Publisher = "Westmarch", Authority = "local-procedure", Area = "Westmarch", Published = "2026" };
                if ((await adding.TakeInAsync(file, bytes, fields, "manager", CancellationToken.None)).Change is null) throw new InvalidDataException(name);
                if (round > 0) taken.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
            }
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: read in {Median(read):0.00} s, taken in in {Median(taken):0.00} s (median of {Rounds})"));
        }
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
