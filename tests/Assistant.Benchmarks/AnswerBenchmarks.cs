using Assistant.Answers;
using Assistant.Commands;
using Assistant.Evaluation;
using Assistant.Knowledge;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;

namespace Assistant.Benchmarks;

/// <summary>One whole answer each, over all questions of the shipped sets in turn; and reading the knowledge from disk.</summary>
[Config(typeof(Percentiles))]
[MemoryDiagnoser]
public class AnswerBenchmarks
{
    private readonly AssistantHost _host = AssistantHost.Start(site: new SiteOptions { ShowDrafts = true });
    private string[] _questions = [];
    private int _next;

    [GlobalSetup]
    public void Setup() => _questions =
        [.. _host.Content.Files("knowledge/evaluation", "*.jsonl").SelectMany(f => EvaluationQuestion.Read(_host.Content.PathOf(f))).Select(q => q.Q)];

    [Benchmark]
    public Answer WholeAnswer() => _host.Answers.Answer(new Question(_questions[_next++ % _questions.Length]));

    [Benchmark]
    public Answer AfterADiscontinuance() => _host.Answers.Answer(new Question("what do I do after an NRM discontinuance"));

    [Benchmark]
    public AnswerService ReadKnowledgeAndBuildTheIndex() =>
        new(KnowledgeBase.Read(_host.Content), _host.Site, TimeProvider.System);

    private sealed class Percentiles : ManualConfig
    {
        public Percentiles() => AddColumn(StatisticColumn.P50, StatisticColumn.P95, StatisticColumn.Max);
    }
}
