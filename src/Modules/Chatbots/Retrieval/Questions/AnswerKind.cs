namespace Socle.Chatbots.Retrieval.Questions;

/// <summary>What a question expects to be told.</summary>
internal enum AnswerKind
{
    Anything,
    Date,
    Time,
    Quantity,
    Price,
    Person,
    Place,
    Reason,
    Manner,
}
