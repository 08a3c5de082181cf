using Assistant.Answers;
using Assistant.Answers.Cards;
using Assistant.Knowledge;
using Assistant.Quizzes;
using Assistant.Quizzes.Cards;

namespace Assistant.Commands;

/// <summary>Plays a quiz in the terminal, as somebody who takes it alone would: typed letters in, the key and its sources out.</summary>
/// <param name="knowledge">The words, and what is heard as danger.</param>
/// <param name="answers">Says what is to be done in danger; asked only then.</param>
/// <param name="input">What is typed, a line each; its end is a "quit".</param>
/// <param name="output">What is told.</param>
public sealed class QuizPreview(KnowledgeBase knowledge, Lazy<AnswerService> answers, TextReader input, TextWriter output)
{
    private readonly QuizWords _words = new() { Knowledge = knowledge, Site = new SiteOptions() };
    private readonly PreviewText _text = new(knowledge, output);

    public void Play(Scenario scenario)
    {
        var session = SoloSession.Begin(scenario);
        _text.Begin(scenario);
        for (QuizItem? before = null; session.Asked is { } item; before = item)
        {
            if (before is null || scenario.SceneOf(before.Id) != scenario.SceneOf(item.Id)) _text.Tell(scenario.SceneOf(item.Id));
            var (word, given) = Given(item);
            if (word == QuizWord.Leave)
            {
                _text.Stopped();
                break;
            }
            session = given is null ? session.Take(new SoloStep.SkipScene(item.Id)).Session : session.Take(new SoloStep.Answer(item.Id, given)).Session;
            if (given is null) _text.Skipped();
            else _text.Key(item, given, [.. session.Answered]);
            session = session.Take(new SoloStep.Next(item.Id)).Session;
        }
        _text.End(session);
    }

    // An answer, or that the scene is left out, or that it ends.
    private (QuizWord Word, QuizAnswer? Given) Given(QuizItem item)
    {
        _text.Ask(item);
        if (item.Type == QuizItemType.Words && OwnWords() is var word)
        {
            if (word != QuizWord.None) return (word, null);
            _text.AskPoints(item);
        }
        var how = _words[item.Type == QuizItemType.Words ? "type-points" : ItemParts.TypeOf(item)];
        while (true)
        {
            if (ReadLine() is not { } line) return (QuizWord.Leave, null);
            if (knowledge.Language.QuizWordIn(line) is var said and (QuizWord.Leave or QuizWord.Skip)) return (said, null);
            if (SpokenQuizAnswer.Read(item, line, knowledge.Language) is { } given) return (QuizWord.None, given);
            if (!IsDanger(line)) _text.NotRead(how);
        }
    }

    // What is written is not looked at: whoever wrote it holds it against the key.
    private QuizWord OwnWords()
    {
        while (ReadLine() is { } line)
        {
            if (knowledge.Language.QuizWordIn(line) is var said and (QuizWord.Leave or QuizWord.Skip)) return said;
            if (string.IsNullOrWhiteSpace(line)) _text.NotRead(_words["type-words"]);
            else
            {
                IsDanger(line);
                return QuizWord.None;
            }
        }
        return QuizWord.Leave;
    }

    private string? ReadLine()
    {
        output.Write("> ");
        return input.ReadLine();
    }

    // Whoever types here of a real child in danger is told whom to ring, as everywhere.
    private bool IsDanger(string line)
    {
        if (knowledge.Safety.FindDanger(InputCheck.Ends(line)) is null || answers.Value.Stop(new Question(line)) is not { Status: AnswerStatus.Danger } danger) return false;
        TerminalAnswer.Write(danger, answers.Value.Text, output);
        return true;
    }
}
