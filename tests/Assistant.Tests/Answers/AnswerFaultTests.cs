using Assistant.Answers;
using Assistant.Hosting.Health;
using Assistant.Retrieval;
using Assistant.Teams.Tests;
using Assistant.Tests.Screening;
using Microsoft.Extensions.Logging.Abstractions;

namespace Assistant.Tests.Answers;

public sealed class AnswerFaultTests
{
    private sealed class Broken : ISearchLayers
    {
        public IChunkIndex Over(SearchCorpus corpus, IChunkIndex local) => null!;
    }

    [Fact]
    public void A_fault_of_ours_is_counted_by_its_kind_and_whoever_asked_is_told_whom_to_ring()
    {
        var faults = new AnswerFaults(TimeProvider.System);
        var kinds = new List<string>();
        faults.Noted += kinds.Add;
        var service = new AnswerService(Some.Assistant.Knowledge, Some.Assistant.Site, Some.Assistant.Time, layers: new Broken(), faults: faults);
        var answer = service.Answer(new Question("what is a reachable moment"));
        answer.Status.ShouldBe(AnswerStatus.Failed);
        answer.Reply!.ShouldNotContain("NullReference");
        kinds.ShouldBe([nameof(NullReferenceException)]);
    }

    [Fact]
    public void Answering_is_ill_from_the_third_fault_in_ten_minutes_until_they_are_past()
    {
        var time = new ManualTime();
        var faults = new AnswerFaults(time);
        faults.Note(new InvalidOperationException());
        faults.Note(new InvalidOperationException());
        faults.AreMany.ShouldBeFalse();
        time.Advance(TimeSpan.FromMinutes(9));
        faults.Note(new InvalidOperationException());
        faults.AreMany.ShouldBeTrue();
        time.Advance(TimeSpan.FromMinutes(2));
        faults.AreMany.ShouldBeFalse();
    }

    [Fact]
    public void Readiness_names_answers_while_faults_are_many()
    {
        var host = Some.Host(new MovedClock());
        var health = new AnswersHealth(host, NullLogger<AnswersHealth>.Instance);
        health.Look().IsIll.ShouldBeFalse();
        for (var i = 0; i < 3; i++) host.Faults.Note(new InvalidOperationException());
        health.Look().IsIll.ShouldBeTrue();
    }
}
