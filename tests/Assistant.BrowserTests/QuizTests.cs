using System.Text.RegularExpressions;
using Assistant.Access;
using Assistant.Tests.LocalChat;
using static Assistant.BrowserTests.ChatTab;

namespace Assistant.BrowserTests;

/// <summary>Quizzes in the chat of this machine: a trainer and five learners, each in a browser of their own; one alone by keyboard. Pictures lie in <c>quizzes/</c> of the test's output.</summary>
[Collection(InBrowser.Name)]
public sealed partial class QuizTests(Browser browser)
{
    private const int Learners = 5;

    [BrowserFact]
    public async Task A_trainer_and_five_learners_go_through_a_session()
    {
        await using var chat = await ServedChat.StartAsync(realBot: true, local: AccessRole.Trainer);
        var trainer = await ScreeningTab.OpenAsync(browser, chat: chat);
        await using var trainersTab = trainer.Tab;
        await trainer.SayAsync("quiz my team");
        await trainer.LookAsync("menu", "quizzes");
        await trainer.ClickAsync("Run for a team: When the letter says no: a boy of 15, the NRM and a court case that stops");
        var code = Code().Match(await trainer.Card.InnerTextAsync()).Groups[1].Value;

        var learners = new List<ScreeningTab>();
        try
        {
            for (var i = 0; i < Learners; i++)
            {
                learners.Add(await ScreeningTab.OpenAsync(browser, chat: chat, width: 390));
                await learners[i].SayAsync($"join {code}");
            }
            await Expect(trainer.Card).ToContainTextAsync($"In the quiz: {Learners}.");
            await learners[0].LookAsync("asked", "quizzes");
            for (var i = 0; i < Learners; i++)
            {
                await learners[i].Card.GetByRole(Microsoft.Playwright.AriaRole.Radio).Nth(i % 4).CheckAsync();
                await learners[i].ClickAsync("Answer");
            }
            await Expect(learners[0].Card).ToContainTextAsync("Your answer is in.");
            await Expect(trainer.Card).ToContainTextAsync($"Answered: {Learners} of {Learners}.");
            foreach (var learner in learners) await Expect(learner.Card).Not.ToContainTextAsync("How everybody answered");

            // Changed before the key is shown: the last answer counts.
            await learners[4].Card.GetByRole(Microsoft.Playwright.AriaRole.Radio).Nth(1).CheckAsync();
            await learners[4].ClickAsync("Change my answer");

            await trainer.ClickAsync("Show the key");
            await trainer.LookAsync("key for the trainer", "quizzes");
            foreach (var learner in learners) await Expect(learner.Card).ToContainTextAsync("How everybody answered");
            await Expect(learners[4].Card).ToContainTextAsync("Right.");
            await Expect(trainer.Card).ToContainTextAsync($"2 of {Learners}, the key:");
            await learners[0].LookAsync("key for a learner", "quizzes");

            await trainer.ClickAsync("Next");
            foreach (var learner in learners) await Expect(learner.Button("Answer")).ToBeVisibleAsync();
            await trainer.ClickAsync("End the quiz");
            foreach (var learner in learners) await Expect(learner.Card).ToContainTextAsync("What to take away");
            await learners[0].LookAsync("summary", "quizzes");
            await trainer.LookAsync("over", "quizzes");
            var csv = await chat.Http.GetStringAsync(await trainer.AddressAsync("Results as a file (CSV)", "/quizzes/"));
            csv.ShouldContain("5");
        }
        finally
        {
            foreach (var learner in learners) await learner.Tab.DisposeAsync();
        }
    }

    [BrowserFact]
    public async Task Alone_it_is_gone_through_by_keyboard()
    {
        var card = await ScreeningTab.OpenAsync(browser, width: 390);
        await using var tab = card.Tab;
        await card.SayAsync("Quiz: When the letter says no: a boy of 15, the NRM and a court case that stops");
        await card.Card.GetByRole(Microsoft.Playwright.AriaRole.Radio).First.FocusAsync();
        await tab.Page.Keyboard.PressAsync("ArrowDown");
        await tab.GoToAsync("Answer");
        await card.ReplacedAsync(() => tab.Page.Keyboard.PressAsync("Enter"));
        await Expect(card.Card).ToContainTextAsync("Right.");
        await tab.GoToAsync("Next");
        await card.ReplacedAsync(() => tab.Page.Keyboard.PressAsync("Enter"));
        await Expect(card.Button("Read the scene again")).ToBeVisibleAsync();
        await card.SayAsync("leave", "quiz");
        await Expect(card.Card).ToContainTextAsync("You have begun");
    }

    [GeneratedRegex(@"Join code: (\w{6})")]
    private static partial Regex Code();
}
