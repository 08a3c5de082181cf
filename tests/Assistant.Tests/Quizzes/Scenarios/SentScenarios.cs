using Assistant.Conversations;
using Assistant.Quizzes;
using Assistant.Quizzes.Groups;
using Assistant.Teams;
using Assistant.Tests.Messages;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Tests.Quizzes.Scenarios;

/// <summary>The cards that are brought up to date while people press: nobody is shown what is over.</summary>
public sealed class SentScenarios : DrivenTests
{
    private const string KeyShown = "How everybody answered", Second = "What do you say to him?";

    [Fact]
    public Task Whoever_is_not_yet_brought_up_to_date_when_the_trainer_moves_on_gets_the_newest_card_alone() => RunDrivenAsync(async channel =>
    {
        var (trainer, code) = await StartAsync(channel);
        var learners = await JoinAsync(channel, code, 4);
        await SettleAsync(channel);
        foreach (var learner in learners) await learner.PressAsync("Answer", Chosen("wait"));
        await UntilAsync(() => Shows(trainer, "Answered: 4 of 4."));
        await SettleAsync(channel);

        var left = Left.Updates;
        await trainer.PressAsync("Show the key");
        await UntilAsync(() => Left.Updates >= left + 2);
        await channel.UntilAsync(() => channel.UpdatesIn == Left.Updates);
        var first = learners.Where(l => Shows(l, KeyShown)).ToList();
        first.ShouldNotBeEmpty();
        var (before, told) = (channel.Updates(trainer.Message!).Count, learners.Except(first).Select(l => (Chat: l, channel.Updates(l.Message!).Count)).ToList());
        told.ShouldNotBeEmpty();
        await trainer.PressAsync("Next");
        await UntilAllAsync(learners, Second);
        await SettleAsync(channel);

        foreach (var (chat, had) in told) channel.Updates(chat.Message!).Skip(had).Select(Words).ShouldAllBe(said => said.Contains(Second, StringComparison.Ordinal));
        channel.Updates(trainer.Message!).Skip(before).Select(Words).ShouldAllBe(said => !said.Contains("Show the key", StringComparison.Ordinal) || said.Contains(Second, StringComparison.Ordinal));
        channel.Updates(trainer.Message!).Skip(before).Select(Words).ShouldAllBe(said => !said.Contains(KeyShown, StringComparison.Ordinal));
        Shows(trainer, Second).ShouldBeTrue();
    });

    [Fact]
    public Task A_card_that_was_on_its_way_while_the_trainer_moved_on_is_brought_up_to_date_again() => RunDrivenAsync(async channel =>
    {
        var (trainer, code) = await StartAsync(channel);
        var learner = (await JoinAsync(channel, code, 1))[0];
        var (quizzes, papers) = (channel.Services.GetRequiredService<GroupQuizStore>(), channel.Services.GetRequiredService<GroupPaperStore>());
        var quiz = quizzes.FindOne(trainer.ValueOf("Show the key", "group"), Host.Knowledge)!;
        var late = new QuizView.Learner(quiz, papers.Find(quiz, PersonKey.Of(learner.Person))!);
        await trainer.PressAsync("Show the key");
        await UntilAsync(() => Shows(learner, KeyShown));
        await SettleAsync(channel);
        var had = channel.Updates(learner.Message!).Count;
        channel.Services.GetRequiredService<QuizSender>().Shown(late, learner.Message);
        await UntilAsync(() => channel.Updates(learner.Message!).Count > had);
        Words(channel.Updates(learner.Message!)[^1]).ShouldContain(KeyShown);
    });

    [Fact]
    public Task After_the_end_somebody_who_comes_back_changes_nobody_elses_card() => RunDrivenAsync(async channel =>
    {
        var (trainer, code) = await StartAsync(channel);
        var learners = await JoinAsync(channel, code, 2);
        foreach (var learner in learners) await learner.PressAsync("Answer", Chosen("wait"));
        await trainer.PressAsync("End the quiz");
        await UntilAllAsync(learners, "The quiz is over.");
        await SettleAsync(channel);
        await learners[0].PressAsync("Come back to these");
        Shows(learners[0], "What do you do first?").ShouldBeTrue();
        await trainer.PressAsync("All quizzes");
        var left = Left.Updates;
        await learners[1].SayAsync($"join {code}");
        await SettleAsync(channel);
        Left.Updates.ShouldBe(left);
    });

    [Fact]
    public Task Cards_that_were_not_told_of_the_end_are_told_after_a_restart() => RunDrivenAsync(async channel =>
    {
        var (trainer, code) = await StartAsync(channel);
        var learners = await JoinAsync(channel, code, 3);
        await SettleAsync(channel);
        await trainer.PressAsync("End the quiz");
        await channel.RestartAsync();
        await UntilAllAsync(learners, "The quiz is over.");
        await SettleAsync(channel);
        var left = Left.Updates;
        await channel.RestartAsync();
        await SettleAsync(channel);
        Left.Updates.ShouldBe(left);
    });

    private static string Words(Activity update) => update.Attachments!.Single().Content!.Value.GetRawText();
}
