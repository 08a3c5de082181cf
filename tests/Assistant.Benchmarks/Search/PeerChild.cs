using System.Diagnostics;
using System.Text.Json;
using Assistant.Commands;
using Assistant.Retrieval;

namespace Assistant.Benchmarks.Search;

/// <summary>One peer at one size, as a process: builds, says what that took, and times a pass of all questions whenever asked.</summary>
internal static class PeerChild
{
    private const int WarmPasses = 60, Passes = 20;
    private static readonly TimeSpan WarmFor = TimeSpan.FromSeconds(2), RoundFor = TimeSpan.FromSeconds(1);

    public static void Run(string name, int passages)
    {
        var knowledge = AssistantHost.Start().Knowledge;
        var questions = SearchQuestion.Read(knowledge);
        var corpus = new MadeCorpus(knowledge);
        using ISearchPeer peer = name == "ours" ? new OurPeer(new Lexicon(knowledge.Vocabulary)) : new Fts5Peer();
        var built = peer.Build(corpus, passages);
        knowledge = null;
        corpus = null;
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        Say(new PeerBuilt(built.TotalSeconds, GC.GetTotalMemory(forceFullCollection: true), ProcessMemory.Now, ProcessMemory.Peak));

        Time(peer, questions, WarmPasses, WarmFor);
        while (Console.In.ReadLine() == "round") Say(Time(peer, questions, Passes, RoundFor));
    }

    // So many passes as fit, one at least: what is quick is measured more often.
    private static List<double> Time(ISearchPeer peer, IReadOnlyList<SearchQuestion> questions, int most, TimeSpan patience)
    {
        var (times, begun) = (new List<double>(), Stopwatch.GetTimestamp());
        for (var pass = 0; pass < most && (pass == 0 || Stopwatch.GetElapsedTime(begun) < patience); pass++)
            foreach (var question in questions)
            {
                var start = Stopwatch.GetTimestamp();
                peer.Search(question);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        return times;
    }

    private static void Say<T>(T value) => Console.Out.WriteLine(JsonSerializer.Serialize(value, JsonSerializerOptions.Web));
}

/// <summary>What building took: seconds, and bytes.</summary>
internal sealed record PeerBuilt(double Built, long Heap, long Process, long Peak);
